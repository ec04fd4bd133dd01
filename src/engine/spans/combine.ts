/**
 * Where rules and model meet. The model was trained on outermost attributions of one kind of article and knows spans best; the rules
 * know what its training data lacks. So:
 *
 * 1. Where both see the same cue, the model's spans count, with the rule's addressee and act, unless the rule is one of shape
 *    (`SHAPES`): "quoted him as saying", "citing", headlines and the like.
 *    Where the rule's content goes on to other attributions that the model leaves out ("“X,” Barak said, adding Y, Global Times
 *    reported"), the rule's content counts: a relay carries all that it relays.
 * 2. A rule's finding inside the content of another stays: the model never sees nesting.
 * 3. A rule's other findings stay where that rule alone is right often enough (`ALONE`).
 * 4. The model's other findings stay.
 */
import type { Span } from '../../text/span.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { FoundAttribution } from '../records.ts';
import type { PlaceIndex } from './place-index.ts';
import { nearStart, putAt, someNear } from './place-index.ts';

/** Rules whose spans count even where the model sees the same cue. */
const SHAPES = new Set(['citing', 'as-saying', 'quoted-saying', 'was-quoted', 'agentless', 'headline', 'transcript', 'byline', 'introduced', 'told-passive', 'in-words']);
/** Rules that may stand alone and outermost. */
const ALONE = new Set([...SHAPES, 'according-to', 'quotation-verb', 'trailing-verb', 'in-survey', 'judged-by']);

/** One list of both, in order of the first character. */
export function combine(byRules: readonly FoundAttribution[], byModel: readonly FoundAttribution[]): FoundAttribution[] {
  const left = new Set(byModel), cues = indexCues(byModel);
  const taken: FoundAttribution[] = [];
  const unmatched: FoundAttribution[] = [];
  for (const rule of byRules) {
    const same = sameCue(rule, left, cues);
    if (!same) {
      unmatched.push(rule);
      continue;
    }
    left.delete(same);
    if (SHAPES.has(rule.why)) taken.push(rule);
    else taken.push(carriesMore(rule, same, cues) ? { ...withRule(same, rule), content: rule.content } : withRule(same, rule));
  }
  taken.push(...left);
  // What stands makes what lies in it stand too, whichever of both was read first.
  const contents = indexContents([...taken, ...unmatched.filter(({ why }) => ALONE.has(why))]);
  for (const rule of unmatched) {
    if (!ALONE.has(rule.why) && !isInsideAny(rule, contents)) continue;
    taken.push(rule);
    if (!ALONE.has(rule.why)) addContent(contents, rule);
  }
  return taken.sort((a, b) => firstOf(a) - firstOf(b));
}

function indexCues(byModel: readonly FoundAttribution[]): PlaceIndex<FoundAttribution> {
  const index: PlaceIndex<FoundAttribution> = new Map();
  for (const one of byModel) for (const cue of one.cue) putAt(index, cue, one);
  return index;
}

function indexContents(found: readonly FoundAttribution[]): PlaceIndex<FoundAttribution> {
  const index: PlaceIndex<FoundAttribution> = new Map();
  for (const one of found) addContent(index, one);
  return index;
}

function addContent(index: PlaceIndex<FoundAttribution>, one: FoundAttribution): void {
  for (const piece of one.content) putAt(index, piece, one);
}

/** The first of the model's findings left that shares the rule's cue. */
function sameCue(rule: FoundAttribution, left: ReadonlySet<FoundAttribution>, cues: PlaceIndex<FoundAttribution>): FoundAttribution | null {
  let same: FoundAttribution | null = null;
  if (rule.cue[0]) someNear(cues, rule.cue[0], (one) => left.has(one) && sharesCue(rule, one) && (same = one) !== null);
  return same;
}

/** Whether a rule's content holds all of the model's and, beyond it, whole attributions that the model itself found. */
function carriesMore(rule: FoundAttribution, model: FoundAttribution, cues: PlaceIndex<FoundAttribution>): boolean {
  const holds = (span: Span): boolean => rule.content.some((piece) => contains(piece, span));
  if (!model.content.every(holds)) return false;
  return rule.content.some((around) => someNear(cues, around, (other) => other !== model
    && [...other.source, ...other.cue, ...other.content].every(holds) && !other.cue.some((cue) => model.content.some((piece) => contains(piece, cue)))));
}

function withRule(model: FoundAttribution, { addressee, act }: FoundAttribution): FoundAttribution {
  const kept = addressee?.filter((span) => !model.content.some((piece) => overlaps(piece, span)));
  return { ...model, ...(kept?.length ? { addressee: kept } : {}), ...(act ? { act } : {}) };
}

function sharesCue(a: FoundAttribution, b: FoundAttribution): boolean {
  const [one] = a.cue, [other] = b.cue;
  return !!one && !!other && overlaps(one, other);
}

/** Whether the cue of `inner`, or without one its content, lies in one piece of another's content. */
function isInsideAny(inner: FoundAttribution, contents: PlaceIndex<FoundAttribution>): boolean {
  const anchor: Span | undefined = inner.cue[0] ?? inner.content[0];
  return !!anchor && nearStart(contents, anchor).some((outer) => outer !== inner && outer.content.some((piece) => contains(piece, anchor)));
}

const firstOf = ({ cue, content }: FoundAttribution): number => Math.min(cue[0]?.[0] ?? Infinity, content[0]?.[0] ?? Infinity);
