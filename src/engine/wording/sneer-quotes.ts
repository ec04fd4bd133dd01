/** Quotation marks around a word that nobody in particular is quoted with: "the “temporary” bus". */
import type { Quotation, TextDocument } from '../../text/document.ts';
import { overlaps, textOf } from '../../text/span.ts';
import { isCapitalised } from '../reading.ts';
import type { Attribution, LoadedWord } from '../records.ts';

/** Longer ones are quotations, however short. */
const MOST_WORDS = 1;
/** Words before the marks that explain them as a name or term. */
const NAMING = /^(?:called|named|dubbed|nicknamed|termed|known|titled|entitled|labelled|labeled|as|word|words|term|phrase|phrases|slogan|hashtag|chant|chanting|chanted|song|book|film|movie|album|show|series|program|programme|or|means|meaning|signs|sign|reading|saying|say|says|said|like|tweeted|wrote|than)$/;

/** Sneer quotes outside what is attributed, as far as they can be told from quotations, titles and terms. */
export function findSneerQuotes(document: TextDocument, attributions: readonly Attribution[]): LoadedWord[] {
  return document.quotations.filter((quotation) => isSneer(document, quotation, attributions)).flatMap((quotation): LoadedWord[] => {
    const tier = isBesideNoun(document, quotation) ? 'short' : isInHeading(document, quotation) ? 'wide' : null;
    return tier ? [{ span: quotation.span, kind: 'sneer-quotes', why: 'sneer-quotes', tier, listed: `"${textOf(document.text, [quotation.inner])}"` }] : [];
  });
}

function isSneer(document: TextDocument, { span, first, end, isClosed, outer, continues }: Quotation, attributions: readonly Attribution[]): boolean {
  const { tokens } = document;
  const inside = tokens.slice(first + 1, end - 1);
  if (!isClosed || outer >= 0 || continues >= 0 || inside.length === 0 || inside.length > MOST_WORDS) return false;
  if (inside.some((token) => !token.isWord || isCapitalised(token) || /\d/.test(token.text))) return false;
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]!.sentence || !before.isWord || NAMING.test(before.lower)) return false;
  return !attributions.some(({ content, cue, source }) => [...content, ...cue, ...source].some((each) => overlaps(each, span)));
}

const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|any|some|such|of)$/;

/** "the “temporary” bus": between a determiner and a noun. */
function isBesideNoun({ tokens }: TextDocument, { first, end }: Quotation): boolean {
  const before = tokens[first - 1]!;
  const after = tokens[end];
  return (DETERMINER.test(before.lower) || before.lower.endsWith("'s") || /^self-/.test(before.lower)) && !!after && after.isWord && after.sentence === before.sentence && end - first === 3;
}

/** "New jab ‘slashes’ cases": within the first line, which ends without a stop. */
function isInHeading({ tokens, paragraphs }: TextDocument, { first, end }: Quotation): boolean {
  const heading = paragraphs[0]!;
  return tokens[first]!.paragraph === 0 && paragraphs.length > 1 && end < heading.end && !/[.!?”"]/.test(tokens[heading.end - 1]!.text);
}
