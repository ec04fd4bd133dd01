/** Headlines name nobody in full: "expert", "Utility", "auditors". The article below says who, in much the same words. */
import { isPersonRole, singularOf } from './roles.ts';
import type { Scene, Voice } from './voice.ts';

/** Share of a headline's words that must come back in the content of the line it is taken from. */
const COMMON = 0.3;
/** Letters by which two forms of a word are taken for one ("auditor", "auditors", "audit"). */
const STEM = 5;

const WORD = /[\p{L}\p{N}]{4,}/gu;
const stems = (text: string): Set<string> => new Set((text.toLowerCase().match(WORD) ?? []).map((word) => word.slice(0, STEM)));

/** The voice of the body line that says what headline line `index` says, if its source fits; else null. */
export function bodyVoice(scene: Scene, index: number): Voice | null {
  const { document: { text }, lines } = scene;
  const line = lines[index]!;
  const source = textOf(text, line.found.source);
  const head = source.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (!head || /^(?:reports?|media|sources?|officials?|they|he|she|it|we)$/.test(head)) return null;
  const wanted = stems(textOf(text, line.found.content));
  let best: Voice | null = null;
  let bestShare = COMMON;
  for (const [at, other] of lines.entries()) {
    const voice = scene.voices[at];
    if (other.isHeadline || !voice?.speaker || !wanted.size) continue;
    if (!isFit(head, voice, textOf(text, [...other.found.source, ...other.found.cue]))) continue;
    const found = stems(textOf(text, other.found.content));
    let common = 0;
    for (const stem of wanted) if (found.has(stem)) common++;
    const share = common / wanted.size;
    if (share > bestShare) [best, bestShare] = [voice, share];
  }
  return best && { ...best, nameSpan: null, confidence: 0.75 };
}

const textOf = (text: string, spans: readonly (readonly [number, number])[]): string => spans.map(([start, end]) => text.slice(start, end)).join(' ');

function isFit(head: string, voice: Voice, words: string): boolean {
  const singular = singularOf(head);
  if (stems(words).has(singular.slice(0, STEM))) return true;
  if (singular !== head) return false;
  if (isPersonRole(singular)) return voice.kind === 'person';
  return voice.kind === 'organisation';
}
