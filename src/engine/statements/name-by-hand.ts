/** Statements with the speakers that the reader named by hand in place of those that were read. */
import { isSameName } from '../chains.ts';
import type { Analysis, Flag, SourceKind, Statement, Step } from '../records.ts';

/** What a name stands for, as far as is known: an outlet with its id, a body, or nothing more than a kind. */
export type NamedSource = { readonly name?: string; readonly kind: SourceKind; readonly outletId?: string };

const NAMES_NOBODY: readonly Flag[] = ['unnamed-reason-given', 'unnamed', 'vague', 'nobody-named'];

/**
 * The statements, those in `names` (by their ids) said by the reader's name. `find` knows outlets and bodies; who stands on the
 * page under the same name already keeps its spelling and kind. Nothing but the first step and what follows from it changes.
 */
export function nameSpeakers(
  statements: readonly Statement[], names: ReadonlyMap<string, string>, publisher: Analysis['publisher'], find: (name: string) => NamedSource | null,
): readonly Statement[] {
  if (names.size === 0) return statements;
  const onPage = statements.flatMap(({ steps }) => steps);
  return statements.map((statement) => {
    const given = names.get(statement.id);
    if (given === undefined) return statement;
    const known = find(given) ?? onPage.find(({ name }) => isSameName(name, given)) ?? { kind: kindWithout(statement.steps[0]) };
    const spelling = onPage.find(({ name }) => isSameName(name, given))?.name ?? known.name ?? given;
    return withSpeaker(statement, { ...known, name: spelling }, publisher);
  });
}

function withSpeaker(statement: Statement, { name, kind, outletId }: NamedSource & { readonly name: string }, publisher: Analysis['publisher']): Statement {
  const [{ outletId: _was, ...speaker }, ...others] = statement.steps;
  const step: Step = { ...speaker, name, kind, ...(outletId ? { outletId } : {}), confidence: 1, byReader: true };
  const span = speaker.source[0] ?? speaker.cue[0];
  const isOther = kind === 'outlet' && !isSameName(name, publisher?.name) && (outletId === undefined || outletId !== publisher?.outletId);
  const kept = statement.via.filter((via) => !isSameName(via.name, speaker.name) || others.some((other) => isSameName(other.name, via.name)));
  const isThere = kept.some((via) => isSameName(via.name, name));
  const via = isOther && span && !isThere ? [{ name, ...(outletId ? { outletId } : {}), span }, ...kept] : kept;
  const own = speaker.name === null ? (speaker.source.length > 0 ? speaker.source : speaker.cue) : [];
  const isAllNamed = others.every((other) => other.name !== null);
  const flags = statement.flags.filter((flag) => flag !== 'through-another-outlet' && !(isAllNamed && NAMES_NOBODY.includes(flag)));
  return {
    ...statement, steps: [step, ...others], via,
    gap: statement.gap.filter((open) => !own.some((mine) => mine[0] === open[0] && mine[1] === open[1])),
    flags: via.length > 0 ? [...flags, 'through-another-outlet'] : flags,
  };
}

/** Of what kind a speaker is when all that is known is what it was taken for. */
function kindWithout({ kind }: Step): SourceKind {
  return kind === 'organisation' || kind === 'document' ? kind : 'person';
}
