/** Which records pass on what others say, which stand for themselves, and which only fill out the one around them. */
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { textOf } from '../../text/span.ts';
import { isEffort, isSpeechCue } from '../acts/act.ts';
import { isSameName } from '../chains.ts';
import { runOf } from '../reading.ts';
import type { Attribution } from '../records.ts';

/** What becomes of a record when records are folded into statements. */
export type Role =
  /** A statement, with the records around it as steps. */
  | 'statement'
  /** A step of the statements inside it and nothing else: "Global Times reported". */
  | 'relay'
  /** Part of the statement around it: no speech ("is trying to convince"), or the same speaker again. */
  | 'inside';

export type Node = {
  readonly attribution: Attribution;
  readonly parent: Node | null;
  readonly children: Node[];
  readonly isSpeech: boolean;
  role: Role;
};

/** Share of an outlet's words that may lie outside what it passes on before it is a source of its own as well. */
const RELAY_REST = 2 / 3;
/** The same for a person or body, whose every further sentence is its own. */
const SPEAKER_REST = 0.15;

/** The records as a forest, in order, each with its role. `attributions` must be as the engine yields them: parents without circles. */
export function nodesOf(document: TextDocument, attributions: readonly Attribution[]): Node[] {
  const nodes = new Map<string, Node>();
  const make = (attribution: Attribution, depth: number): Node => {
    const known = nodes.get(attribution.id);
    if (known) return known;
    const outer = attribution.parent && depth < attributions.length ? byId.get(attribution.parent) : undefined;
    const parent = outer ? make(outer, depth + 1) : null;
    const cue = attribution.cue[0] ? document.text.slice(...attribution.cue[0]) : '';
    const node: Node = { attribution, parent, children: [], isSpeech: isSpeechCue(cue, attribution.act) && !isEffort(textOf(document.text, attribution.source)), role: 'statement' };
    parent?.children.push(node);
    nodes.set(attribution.id, node);
    return node;
  };
  const byId = new Map(attributions.map((each) => [each.id, each]));
  const list = attributions.map((each) => make(each, 0));
  for (const node of list) if (node.parent && (!node.isSpeech || isSameVoice(document, node, node.parent))) node.role = 'inside';
  for (const node of list) if (node.role === 'statement' && isRelay(document, node)) node.role = 'relay';
  // A relay is no statement that anything could be inside of.
  for (const node of list) if (node.role === 'inside' && node.parent?.role === 'relay') node.role = 'statement';
  return list;
}

const PRONOUN = /^(?:he|she|it|they|we|i)(?:['’](?:s|re|ve|d|ll|m))?$/i;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*|rebut\w*|contradict\w*|question\w*|criticis\w*|criticiz\w*|condemn\w*|accus\w*|respond\w*|repl(?:y|ied|ies)|refus\w*|confirm\w*)\b/i;

/** "The US says it has informed": one speaker, said twice. */
function isSameVoice(document: TextDocument, inner: Node, around: Node): boolean {
  const [a, b] = [inner.attribution, around.attribution];
  if (a.speaker !== null || b.speaker !== null) return isSameName(a.speaker, b.speaker);
  const [source, outer] = [a.source[0], b.source[0]];
  if (a.sourceKind !== b.sourceKind || !source || !outer) return false;
  return PRONOUN.test(document.text.slice(...source)) || document.text.slice(...source) === document.text.slice(...outer);
}

/** Whether all that counts in the node is said by others inside it. */
function isRelay(document: TextDocument, { attribution, children }: Node): boolean {
  const carried = children.filter(({ role }) => role !== 'inside');
  if (!carried.length) return false;
  const passesOn = attribution.sourceKind === 'outlet' || attribution.sourceKind === 'vague' || attribution.sourceKind === 'none' || attribution.sourceKind === 'document';
  const cue = attribution.cue[0] ? document.text.slice(...attribution.cue[0]) : '';
  if (!passesOn && DENIAL.test(cue)) return false;
  if (carried.every((child) => child.attribution.sourceKind === 'none') && attribution.sourceKind !== 'none') return false;
  const inner = carried.flatMap(({ attribution: each }) => [...each.source, ...each.cue, ...each.content, ...(each.addressee ?? [])]);
  const { all, left } = restOf(document, attribution.content, inner);
  return left <= all * (passesOn ? RELAY_REST : SPEAKER_REST);
}

/** Words of `content`, and how many of them none of `inner` covers. */
function restOf(document: TextDocument, content: readonly Span[], inner: readonly Span[]): { all: number; left: number } {
  const covered = new Set<number>();
  for (const span of inner) {
    const [first, end] = runOf(document, span);
    for (let at = first; at < end; at++) covered.add(at);
  }
  let all = 0;
  let left = 0;
  for (const span of content) {
    const [first, end] = runOf(document, span);
    for (let at = first; at < end; at++) {
      if (!document.tokens[at]!.isWord) continue;
      all++;
      if (!covered.has(at)) left++;
    }
  }
  return { all, left };
}
