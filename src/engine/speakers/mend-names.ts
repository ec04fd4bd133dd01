/** Mends names by what other mentions in the same article show: "Hold Melania Trump", and "Dean" where a Howard Dean is about. */
import type { TextDocument } from '../../text/document.ts';
import { bareText, isCapitalised } from '../reading.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import type { NameMention } from './names.ts';

/** The mentions in the same order, some with another beginning. */
export function mendNames(document: TextDocument, names: readonly NameMention[]): NameMention[] {
  const known = new Set<string>();
  const surnames = new Set<string>();
  for (const { words, isDoubtful } of names) {
    if (isDoubtful || !words.length) continue;
    known.add(words.join(' '));
    if (words.length > 1) surnames.add(words.at(-1)!);
  }
  return names.map((name) => {
    if (!name.words.length) return name.end - name.first === 1 ? asSurname(document, name, surnames) : name;
    return startsSentence(document, name) ? withoutVerb(document, name, known) : name;
  });
}

const startsSentence = ({ tokens }: TextDocument, { first }: NameMention): boolean => tokens[first - 1]?.sentence !== tokens[first]!.sentence || !tokens[first - 1]!.isWord;

/** Whether the word stands somewhere without a capital. */
const isPlainWord = ({ tokens }: TextDocument, lower: string): boolean => tokens.some((token) => token.lower === lower && token.isWord && !isCapitalised(token));

/** A title alone that is somebody's surname here. */
function asSurname({ tokens }: TextDocument, name: NameMention, surnames: ReadonlySet<string>): NameMention {
  const word = bareText(tokens[name.first]!);
  return surnames.has(word) ? { ...name, nameFirst: name.first, words: [word], titles: [] } : name;
}

/** A word that the sentence's start has capitalised, before a name that stands alone elsewhere. */
function withoutVerb(document: TextDocument, name: NameMention, known: ReadonlySet<string>): NameMention {
  const [first, ...rest] = name.words;
  if (!rest.length || !known.has(rest.join(' ')) || known.has(name.words.join(' '))) return name;
  const lower = first!.toLowerCase();
  if (rest.length < 2 && (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || !isPlainWord(document, lower))) return name;
  const nameFirst = name.nameFirst + 1;
  return { ...name, first: nameFirst, nameFirst, words: rest, span: [document.tokens[nameFirst]!.start, name.span[1]] };
}
