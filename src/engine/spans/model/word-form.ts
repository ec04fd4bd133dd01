/** What a word's letters alone say. Words come back, in one text and from text to text, and are read once. */
import { LONGEST_KEPT } from '../../../text/remember.ts';
import { hashText } from './hash.ts';

export type WordForm = {
  /** Told apart from all other forms by this; 0 for words too long to be kept. */
  readonly number: number;
  readonly word: number;
  readonly stem: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  /** 1 lower case, 2 capital first, 3 capitals only, 4 mixed, 5 figures only, 6 figures among letters, 7 a single capital. */
  readonly shape: number;
};

/** Forms that are kept at a time, some ten articles' worth. */
const MOST_FORMS = 8192;
/** Numbers below this are for marks. */
const FIRST_NUMBER = 64;

const FORMS = new Map<string, WordForm>();
let next = FIRST_NUMBER;

/** The form of a word as it is written, and in lower case. */
export function formOf(text: string, lower: string): WordForm {
  const known = FORMS.get(text);
  if (known) return known;
  if (text.length > LONGEST_KEPT) return readForm(text, lower, 0);
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  // A number is never given twice: others may still know what has been cleared here.
  const form = readForm(text, lower, next++);
  FORMS.set(text, form);
  return form;
}

function readForm(text: string, written: string, number: number): WordForm {
  const shape = shapeOf(text), lower = shape >= 5 ? written.replace(/\d/g, '0') : written, length = lower.length;
  return {
    number, shape,
    word: hashText(lower),
    stem: hashText(lower, 0, stemEnd(lower)),
    prefix3: hashText(lower, 0, Math.min(3, length)) ^ 0x1111,
    suffix3: hashText(lower, Math.max(0, length - 3)) ^ 0x2222,
    suffix2: hashText(lower, Math.max(0, length - 2)) ^ 0x3333,
  };
}

function shapeOf(text: string): number {
  let upper = 0, lower = 0, digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code > 127 && code !== 0x2019) {
      const letter = text[at]!;
      if (letter !== letter.toLowerCase()) upper++;
      else lower++;
    }
  }
  if (digits > 0) return upper + lower === 0 ? 5 : 6;
  if (upper === 0) return 1;
  if (lower === 0) return text.length === 1 ? 7 : 3;
  const first = text[0]!;
  return upper === 1 && first !== first.toLowerCase() ? 2 : 4;
}

/** Where a word's stem ends: the common verb and plural endings are cut, crudely but always the same way. */
function stemEnd(lower: string): number {
  let end = lower.length;
  if (end > 3 && lower.endsWith("'s")) end -= 2;
  if (end > 5 && lower.startsWith('ing', end - 3)) end -= 3;
  else if (end > 4 && lower.startsWith('ed', end - 2)) end -= 2;
  else if (end > 4 && lower.startsWith('es', end - 2)) end -= 2;
  else if (end > 3 && lower[end - 1] === 's' && lower[end - 2] !== 's') end -= 1;
  if (end > 4 && lower[end - 1] === 'e') end -= 1;
  // "planned", "planning" → "plan", but "called" → "call".
  if (end > 3 && end < lower.length && lower[end - 1] === lower[end - 2] && !'lsze'.includes(lower[end - 1]!)) end -= 1;
  return end;
}
