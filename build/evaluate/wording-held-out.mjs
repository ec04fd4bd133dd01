// What the word lists give on events whose annotation cannot have taught them their words. Whoever wrote the lists had read the
// annotated articles, so the plain figures flatter; the truth for other years lies between these and the plain ones.
import { readFileSync } from 'node:fs';

/** Listed words that are annotated in one event only and that, by judgement, nobody would have listed without having read it. */
const TAUGHT = new Set([
  'message machine', 'conspiracy theories', 'self-titled', 'chip away at', 'continue to allege', 'prestigious', 'beat up on', 'cross hairs', 'flurry of', 'pityingly', 'make the mistake',
  'hardly contain', 'take a shot at', 'has not been shy', 'political novice', 'went so far as to', 'went on a tear', 'chorus of', 'scandal', 'gaffe-prone',
]);

/**
 * At least: in each event (articles of several outlets on the same day and matter) only listed words count that are annotated in
 * another event too, or nowhere in this one. By judgement: without the words that hardly anybody would have listed otherwise. And: the words that were also listed before the annotation was read.
 */
export function heldOutViews(articles, wordsIn) {
  const events = new Map();
  const note = (listed, event) => events.set(listed, (events.get(listed) ?? new Set()).add(event));
  for (const { event, lexical, analysis, spans } of articles) {
    for (const { text } of lexical) for (const { listed } of wordsIn(text)) note(listed, event);
    for (const { span, listed } of analysis.wording) if (spans.some((other) => span[0] < other[1] && other[0] < span[1])) note(listed, event);
  }
  const before = wordsListedBefore();
  return [
    ['held out, at least', ({ listed }, { event }) => !events.get(listed)?.has(event) || events.get(listed).size > 1],
    ['by judgement', ({ listed }) => !TAUGHT.has(listed)],
    ['listed before', ({ listed }) => before.has(listed)],
    ['all other words', ({ listed }) => !before.has(listed)],
  ];
}

function wordsListedBefore() {
  const lines = readFileSync(new URL('words-listed-before.txt', import.meta.url), 'utf8').split('\n').filter((line) => !line.startsWith('#'));
  return new Set(lines.join(' ').split(',').map((word) => word.trim()));
}
