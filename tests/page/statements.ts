/** Builds statements for the planner from a text and the words in it. */
import type { Analysis, SourceKind, Statement, Step } from '../../src/engine/records.ts';
import type { Span } from '../../src/text/span.ts';

/** The span of the nth occurrence of `words`. */
export function spanOf(text: string, words: string, nth = 1): Span {
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not in the text`);
  return [at, at + words.length];
}

type Made = {
  readonly id: string;
  readonly who: string;
  readonly cue?: string;
  readonly says: string;
  readonly name?: string | null;
  readonly kind?: SourceKind;
  readonly via?: string;
  readonly viaCue?: string;
  readonly gap?: string;
  readonly isSpeech?: boolean;
  readonly act?: Statement['act'];
  readonly confidence?: number;
  /** Which occurrence of the cue is meant. */
  readonly nth?: number;
};

/** One statement; `via` adds a step of that outlet. */
export function makeStatement(text: string, made: Made): Statement {
  const step = (who: string, cue: string | undefined, kind: SourceKind, name: string | null, nth = 1): Step => ({
    name, asWritten: who, verb: cue ?? '', toldTo: '', kind, how: 'stated', source: who ? [spanOf(text, who, nth)] : [], cue: cue ? [spanOf(text, cue, nth)] : [], confidence: 0.9,
  });
  const first = step(made.who, made.cue, made.kind ?? 'person', made.name === undefined ? made.who : made.name, made.nth);
  const steps: [Step, ...Step[]] = made.via && made.via !== made.who ? [first, step(made.via, made.viaCue, 'outlet', made.via)] : [first];
  return {
    id: made.id, attributions: [made.id], steps, content: [spanOf(text, made.says)], form: 'indirect', isSpeech: made.isSpeech ?? true, act: made.act ?? 'statement', inside: [],
    via: made.via ? [{ name: made.via, span: spanOf(text, made.via) }] : [], gap: made.gap ? [spanOf(text, made.gap)] : [], flags: [], confidence: made.confidence ?? 0.9, why: 'cue-verb',
  };
}

/** What the planner takes of an analysis. */
export function makeAnalysis(statements: readonly Statement[], more: Partial<Analysis> = {}): Pick<Analysis, 'statements' | 'credits' | 'wording' | 'publisher'> {
  return { statements, credits: [], wording: [], publisher: null, ...more };
}
