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

/** Rules whose spans count even where the model sees the same cue. */
const SHAPES = new Set(['citing', 'as-saying', 'quoted-saying', 'was-quoted', 'agentless', 'headline', 'transcript', 'byline', 'introduced', 'told-passive', 'in-words']);
/** Rules that may stand alone and outermost. */
const ALONE = new Set([...SHAPES, 'according-to', 'quotation-verb', 'trailing-verb', 'in-survey', 'judged-by']);

/** One list of both, in order of the first character. */
export function combine(byRules: readonly FoundAttribution[], byModel: readonly FoundAttribution[]): FoundAttribution[] {
  const left = new Set(byModel);
  const taken: FoundAttribution[] = [];
  const unmatched: FoundAttribution[] = [];
  for (const rule of byRules) {
    const same = [...left].find((one) => sharesCue(rule, one));
    if (!same) unmatched.push(rule);
    else if (SHAPES.has(rule.why)) {
      left.delete(same);
      taken.push(rule);
    } else {
      left.delete(same);
      const carried = { ...withRule(same, rule), content: rule.content };
      taken.push(carriesMore(rule, same, byModel) ? carried : withRule(same, rule));
    }
  }
  taken.push(...left);
  for (const rule of unmatched) {
    if (ALONE.has(rule.why) || taken.some((other) => isInside(rule, other)) || unmatched.some((other) => other !== rule && ALONE.has(other.why) && isInside(rule, other))) taken.push(rule);
  }
  return taken.sort((a, b) => firstOf(a) - firstOf(b));
}

/** Whether a rule's content holds all of the model's and, beyond it, whole attributions that the model itself found. */
function carriesMore(rule: FoundAttribution, model: FoundAttribution, byModel: readonly FoundAttribution[]): boolean {
  const holds = (span: Span): boolean => rule.content.some((piece) => contains(piece, span));
  if (!model.content.every(holds)) return false;
  return byModel.some((other) => other !== model && other.cue.length > 0
    && [...other.source, ...other.cue, ...other.content].every(holds) && !other.cue.some((cue) => model.content.some((piece) => contains(piece, cue))));
}

function withRule(model: FoundAttribution, { addressee, act }: FoundAttribution): FoundAttribution {
  const kept = addressee?.filter((span) => !model.content.some((piece) => overlaps(piece, span)));
  return { ...model, ...(kept?.length ? { addressee: kept } : {}), ...(act ? { act } : {}) };
}

function sharesCue(a: FoundAttribution, b: FoundAttribution): boolean {
  const [one] = a.cue, [other] = b.cue;
  return !!one && !!other && overlaps(one, other);
}

/** Whether all of `inner` but its marks lies in one piece of `outer`'s content. */
function isInside(inner: FoundAttribution, outer: FoundAttribution): boolean {
  const anchor: Span | undefined = inner.cue[0] ?? inner.content[0];
  return !!anchor && outer.content.some((piece) => contains(piece, anchor));
}

const firstOf = ({ cue, content }: FoundAttribution): number => Math.min(cue[0]?.[0] ?? Infinity, content[0]?.[0] ?? Infinity);
