/**
 * Folds attribution records into what a reader calls statements: a relay is a step of the statement inside it, what is no
 * speech joins the record around it, equal neighbours are one, and nobody's step vanishes for want of a name.
 */
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { textOf } from '../../text/span.ts';
import { isSameName } from '../chains.ts';
import { isNoStatement } from '../phrases/no-statement.ts';
import { openSpans } from '../phrases/open-source.ts';
import type { Analysis, Attribution, Credit, Flag, Statement, Step } from '../records.ts';
import { nodesOf } from './relays.ts';
import type { Node } from './relays.ts';
import { nameIn, stepOf } from './steps.ts';

const FLAG_ORDER: readonly Flag[] = ['unnamed-reason-given', 'unnamed', 'vague', 'nobody-named', 'through-another-outlet', 'doubt-verb', 'factive-verb'];

/** A record less likely than this is shown on no page at rest: the limit that page and card have as `UNSURE_SPAN`. */
export const DOUBTFUL = 0.4;

/**
 * The statements of `attributions`, in order of their first character. Pure; the same input gives the same output.
 * Credits name no step: an agency's dateline says where the article is from, not through whom a claim came.
 */
export function foldStatements(document: TextDocument, attributions: readonly Attribution[], _credits: readonly Credit[], publisher: Analysis['publisher']): Statement[] {
  const told = withoutDoubtful(attributions.filter((attribution) => !isNoStatement(document.text, attribution)));
  const nodes = nodesOf(document, told);
  const statements = nodes.filter(({ role }) => role === 'statement').map((node) => statementOf(document, node, publisher));
  return statements.sort((a, b) => startOf(a) - startOf(b) || a.steps.length - b.steps.length);
}

/** Leaves out what is doubtful inside what is not: folded, a statement is as unsure as the least sure of its steps, and "his reluctance" would hide "the paper reported". */
function withoutDoubtful(attributions: readonly Attribution[]): readonly Attribution[] {
  const byId = new Map(attributions.map((each) => [each.id, each]));
  const around = ({ parent }: Attribution): Attribution | undefined => (parent === undefined ? undefined : byId.get(parent));
  const doubted = new Set(attributions.filter((each) => each.confidence < DOUBTFUL && (around(each)?.confidence ?? 0) >= DOUBTFUL));
  if (doubted.size === 0) return attributions;
  return attributions.filter((each) => !doubted.has(each)).map((each) => {
    const outer = around(each);
    return outer && doubted.has(outer) ? { ...each, parent: outer.parent } : each;
  });
}

const startOf = (statement: Statement): number =>
  Math.min(...[...statement.content, ...statement.steps[0].source, ...statement.steps[0].cue].map(([start]) => start));

function statementOf(document: TextDocument, node: Node, publisher: Analysis['publisher']): Statement {
  const { text } = document;
  const { attribution } = node;
  const outer = ancestorsOf(node);
  const inner = insideOf(node);
  const again = inner.filter((each) => each.isSpeech);
  const records = [attribution, ...outer.map((each) => each.attribution)];
  const steps = stepsOf(text, records);
  return {
    id: (again.at(-1)?.attribution ?? attribution).id,
    attributions: [attribution, ...inner.map((each) => each.attribution), ...outer.map((each) => each.attribution)].map(({ id }) => id),
    steps, content: attribution.content, form: attribution.form, isSpeech: node.isSpeech, act: attribution.act,
    inside: inner.filter((each) => !each.isSpeech).map(({ attribution: each }) => ({ asWritten: textOf(text, each.source), verb: textOf(text, each.cue) })),
    via: viaOf(text, records, publisher), gap: records.flatMap((record) => openSpans(text, record)),
    flags: FLAG_ORDER.filter((flag) => records.some(({ flags }) => flags.includes(flag)) && !(flag === 'through-another-outlet' && !viaOf(text, records, publisher).length)),
    confidence: Math.min(...records.map(({ confidence }) => confidence)), why: attribution.why,
  };
}

function ancestorsOf(node: Node): Node[] {
  const found: Node[] = [];
  for (let outer = node.parent; outer; outer = outer.parent) found.push(outer);
  return found;
}

/** Records folded into `node` from within, however deep, in order. */
function insideOf(node: Node): Node[] {
  return node.children.filter(({ role }) => role === 'inside').flatMap((child) => [child, ...insideOf(child)]);
}

function stepsOf(text: string, records: readonly Attribution[]): readonly [Step, ...Step[]] {
  const [first, ...others] = records.map((record) => stepOf(text, record));
  const steps: [Step, ...Step[]] = [first!];
  for (const step of others) {
    const last = steps.at(-1)!;
    if (step.name === null || !isSameName(step.name, last.name)) steps.push(step);
  }
  return steps;
}

function viaOf(text: string, records: readonly Attribution[], publisher: Analysis['publisher']): Statement['via'] {
  const found: { name: string; outletId?: string; span: Span }[] = [];
  const add = (name: string, outletId: string | undefined, spans: readonly Span[]): void => {
    const span = nameIn(text, spans, name);
    const isOwn = isSameName(name, publisher?.name) || (outletId !== undefined && outletId === publisher?.outletId);
    if (span && !isOwn && !found.some((each) => isSameName(each.name, name))) found.push({ name, ...(outletId ? { outletId } : {}), span });
  };
  for (const record of records) {
    if (record.sourceKind === 'outlet' && record.speaker) add(record.speaker, record.outletId, record.source.length ? record.source : record.cue);
    if (record === records[0] && record.addresseeName) add(record.addresseeName, record.addresseeOutletId, record.addressee ?? []);
  }
  return found;
}
