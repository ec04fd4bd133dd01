/** Bodies and documents that are named by what they are: "the state auditor", "a passenger list", "prosecutor’s office". */
import type { TextDocument, Token } from '../../text/document.ts';
import { BODIES, DOCUMENTS, LOOSE_BODIES } from '../kinds/heads.ts';
import { bareLower, isCapitalised, isPossessive } from '../reading.ts';
import { PARTITIVES } from './phrase.ts';
import { FUNCTION_WORDS } from './plain-words.ts';
import { isPersonNoun, isPluralNoun, singularOf } from './roles.ts';
import { stateByAdjective } from './states.ts';
import { isAllCapitals, isPlain } from '../../text/letters.ts';

export type Thing = {
  /** Singular of the head noun. */
  readonly noun: string;
  /** "state auditor": the head with what tells it from others, without determiner, number or passing adjective. */
  readonly name: string;
  readonly isDocument: boolean;
  /** Token index of the head. */
  readonly at: number;
  /** Its sentence begins with it, so that "It" in the next one is likely to mean it. */
  readonly isSubject: boolean;
};

/** Adjectives that come and go: "a new study", "the leaked memo", "the independent body". */
const PASSING: ReadonlySet<string> = new Set(`new recent latest leaked secret confidential internal draft preliminary final interim annual separate earlier previous former own
  independent detailed damning lengthy scathing unpublished published official early late old long short first second third last next local other same such so-called
  alleged joint major big small large leading powerful influential respected private public purported handwritten printed signed unsigned undated dated seen whole full entire
  actual very original key little young anonymous unnamed unidentified certain various several many few more most two three four five controversial special
  weekly monthly quarterly daily nightly regional`.trim().split(/\s+/));
const PASSING_ENDING = /(?:[ai]ble|ous|ful|ish|less|est|lent)$/;
/** Longest run of modifiers read before a head, in tokens. */
const REACH = 3;
/** Bodies that a bare possessor names: "the prosecutor’s office". */
const TAKES_POSSESSOR: ReadonlySet<string> = new Set(['office', 'department', 'bureau', 'team', 'campaign', 'staff', 'union']);

/** All such things in the text, in order. */
export function findThings(document: TextDocument): Thing[] {
  const things: Thing[] = [];
  document.tokens.forEach((token, at) => {
    if (!token.isWord) return;
    const lower = bareLower(token);
    if (!THING_NOUNS.has(lower)) return;
    if (isCapitalised(token) && document.sentences[token.sentence]?.first !== at) return;
    if (PARTITIVES.has(lower) && document.tokens[at + 1]?.lower === 'of') return;
    const noun = singularOf(lower);
    const sentence = document.sentences[token.sentence];
    things.push({ noun, name: withoutLooseWords(document, at, thingName(document, at, 0)), isDocument: DOCUMENTS.has(lower), at, isSubject: !!sentence && at - sentence.first < 8 && isSubjectAt(document.tokens, sentence.first, at) });
  });
  return things;
}

/** "Mr. Obama reports" is no report, "to open bank accounts" no bank: other words belong to a thing only after an article or preposition. */
function withoutLooseWords({ tokens }: TextDocument, head: number, name: string): string {
  const count = name.split(' ').length;
  if (count === 1 || (!/[A-Z.]/.test(name) && (isPlain(name) || !/\p{Lu}/u.test(name)) && LEADS_IN.test(tokens[head - count]?.lower ?? 'a'))) return name;
  for (let at = head - 1; at >= Math.max(0, head - REACH - 2); at--) if (/^(?:the|a|an)$/.test(tokens[at]!.lower)) return name;
  return name.split(' ').at(-1)!;
}

/** Words after which a noun phrase starts. */
const LEADS_IN = /^(?:the|an?|its|his|her|their|this|that|in|of|by|with|from|for|on|at|and|or|\p{P}|.*['’]s?)$/u;

const THING_NOUNS = new Set([...DOCUMENTS, ...BODIES, ...LOOSE_BODIES]);

function isSubjectAt(tokens: readonly Token[], first: number, at: number): boolean {
  for (let index = first; index < at; index++) {
    const { lower, isWord } = tokens[index]!;
    if (!isWord || /^(?:in|on|at|by|with|from|after|before|as|when|while|is|was|were|are|had|has|said|says)$/.test(lower)) return false;
  }
  return true;
}

/** What to call the thing whose head stands at token `head`, reading back no further than token `from`. */
export function thingName(document: TextDocument, head: number, from: number): string {
  const { tokens } = document;
  const noun = bareLower(tokens[head]!);
  const kept: string[] = [headText(tokens[head]!)];
  for (let at = head - 1; at >= Math.max(from, head - REACH, 0); at--) {
    const token = tokens[at]!;
    if (!token.isWord || token.sentence !== tokens[head]!.sentence || FUNCTION_WORDS.has(token.lower)) break;
    if (isPossessive(document, at)) {
      const owner = bareLower(token);
      if (kept.length === 1 && TAKES_POSSESSOR.has(noun) && !isCapitalised(token) && isPersonNoun(singularOf(owner))) kept.unshift(token.text);
      break;
    }
    const isPassing = !isCapitalised(token) && (PASSING.has(token.lower) || PASSING_ENDING.test(token.lower));
    if (/^\d/.test(token.text) || isPassing || stateByAdjective(token.lower) || /(?:ed|ing)$/.test(token.lower)) continue;
    if (isCapitalised(token) && at === document.sentences[token.sentence]?.first) kept.unshift(token.lower);
    else kept.unshift(token.text);
  }
  return kept.join(' ');
}

const headText = (token: Token): string => (isCapitalised(token) && !isAllCapitals(token.text.slice(0, 2)) ? bareLower(token) : token.text.replace(/['’]s?$/, ''));

/** The longest name used for the same thing: "filing" gives "court filing". */
export function longestThing(things: readonly Thing[], name: string, noun: string): string {
  const words = name.toLowerCase().split(' ');
  let best = name;
  for (const thing of things) {
    if (thing.noun !== noun || thing.name.length <= best.length) continue;
    const whole = thing.name.toLowerCase().split(' ');
    if (isPluralNoun(whole.at(-1)!) !== isPluralNoun(words.at(-1)!) || whole.some((word) => /(?:[ai]ble|ous|ful|ish|less|est)$/.test(word))) continue;
    if (words.slice(0, -1).every((word) => whole.includes(word))) best = thing.name;
  }
  return best;
}
