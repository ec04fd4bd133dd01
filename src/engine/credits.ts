/** Outlets that a page credits without attributing anything to them: datelines, bylines, credit lines, contributions. */
import { findBody } from '../registry/bodies.ts';
import type { OutletMention } from '../registry/records.ts';
import type { Span } from '../text/span.ts';
import type { TextDocument } from '../text/document.ts';
import { isOrganisationWord, isOutletWord } from './speakers/name-words.ts';
import type { Credit, CreditRole } from './records.ts';

/** Datelines stand within so many characters of the start; bylines too. */
const HEAD_LENGTH = 1500;
/** Credit lines stand in so many last paragraphs, or alone on a short line anywhere. */
const TAIL_PARAGRAPHS = 6;
/** Longest paragraph that can be nothing but a credit, in characters. */
const LONGEST_CREDIT = 160;

const NAME = String.raw`(?:the )?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*(?: (?:(?:de|del|of|du|la|le|der|da|and the|the) )?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*){0,5}|(?:dpa|teleSUR|dw|rt|afp|the [\p{Lu}][\p{L}]+)`;
/** A name without "and" inside, for lists of names. */
const NAME_ALONE = NAME.replace('and the|the', 'the');
const LABELLED = /^[([—–-]*\s*(?:sources?|credit|via|courtesy of|originally published|first published)\b/i;
/** What a name alone cannot have in it. */
const IS_PROSE = /[,;:!?“”"]|^\s*[A-Z][a-z]+ (?!(?:de|del|of|du|la|le|der|da|and|the) )[a-z]/;
/** "Associated Press writer Ana Duarte contributed from Porto": the outlet is credited, not the writer. */
const WRITER = /^ (?:staff )?(?:writers?|reporters?|correspondents?|journalists?)\b.{0,80}?\bcontributed\b/;
const REPORTING_BY = /(?:additional reporting (?:by|from)|with (?:additional |further )?(?:information|reporting|inputs?|reports?|material|files?|contributions?) (?:by|from)|(?:reporting|information|material) from|with|includes (?:reporting|material) (?:by|from))\s+/i;

/** Patterns with names in them, each made when a text first has what it begins with or needs. */
const SHAPES = {
  dateline: String.raw`^[\p{Lu}][\p{Lu}\p{M}’'. /-]{1,40}(?:,? [\p{L}\p{M}.’' ,\d/-]{1,50}?)? ?[(\[](${NAME})(?:[,/][^)\]]{0,30})?[)\]]\s*(?:—|–|--|-|:)?`,
  byline: String.raw`^(?:[Bb]y|BY|[Ff]rom)\s+(?:.{0,60}?(?:,| for| of| with)\s+)?(${NAME})(?: [Ss]taff| [Rr]eporters?| [Cc]orrespondents?)?$`,
  sourceLine: String.raw`^[(\[—–-]*\s*(?:(?:[Ss]ources?|SOURCE|[Cc]redit|[Vv]ia|[Cc]ourtesy of|[Oo]riginally published (?:by|in|on)|[Ff]irst published (?:by|in|on))\s*[:\s]\s*)?(${NAME})\s*[)\]]?\.?$`,
  contributed: String.raw`(${NAME})(?: (?:also )?contributed (?:reporting )?to this (?:report|story|article)| contributed reporting)`,
  names: String.raw`^(${NAME_ALONE})(?:(?:, and|,| and)\s+(${NAME_ALONE}))?(?:(?:, and|,| and)\s+(${NAME_ALONE}))?[\s().[\]*—–-]*$`,
} as const;
const made = new Map<keyof typeof SHAPES, RegExp>();

function read(shape: keyof typeof SHAPES, text: string): RegExpExecArray | null {
  let pattern = made.get(shape);
  if (!pattern) made.set(shape, pattern = new RegExp(SHAPES[shape], 'u'));
  return pattern.exec(text);
}

/** What a credit's name is judged by. */
type Judge = {
  readonly document: TextDocument;
  readonly mentions: readonly OutletMention[];
  readonly publisher: string | null;
};

/** All credits of the text, in order. */
export function findCredits(document: TextDocument, mentions: readonly OutletMention[], publisher: string | null): Credit[] {
  const judge = { document, mentions, publisher };
  const credits: Credit[] = [];
  const { paragraphs, text } = document;
  paragraphs.forEach(({ span }, index) => {
    if (span[0] < HEAD_LENGTH) credits.push(...datelineOf(judge, span));
    if (span[1] - span[0] > LONGEST_CREDIT) return;
    const line = text.slice(...span);
    const contributed = contributionsIn(judge, span, line);
    if (contributed.length) credits.push(...contributed);
    else if (span[0] < HEAD_LENGTH && /^(?:by|from)\s/i.test(line)) credits.push(...bylineOf(judge, span, line));
    else if (index > 0) credits.push(...creditLineOf(judge, span, line, paragraphs.length - index <= TAIL_PARAGRAPHS));
  });
  return credits;
}

function datelineOf(judge: Judge, span: Span): Credit[] {
  const start = judge.document.text.slice(span[0], Math.min(span[1], span[0] + 140));
  const match = /[([]/.test(start) ? read('dateline', start) : null;
  if (!match) return [];
  const name = match[1]!;
  const nameAt = span[0] + match[0].lastIndexOf(name);
  const hasDash = /(?:—|–|-|:)$/.test(match[0]);
  if (!hasDash && !isKnown(judge, nameAt, name)) return [];
  if (!isKnown(judge, nameAt, name) && !looksLikeOutlet(name)) return [];
  return [credit(judge, [span[0], span[0] + match[0].trimEnd().length], [nameAt, nameAt + name.length], 'dateline')];
}

function bylineOf(judge: Judge, span: Span, line: string): Credit[] {
  const match = read('byline', line.trim());
  if (!match) return [];
  const name = match[1]!;
  const nameAt = span[0] + line.lastIndexOf(name);
  if (!isKnown(judge, nameAt, name) && !(looksLikeOutlet(name) && /\s/.test(name) && isOutletWord(name.split(' ').at(-1)!))) return [];
  return [credit(judge, span, [nameAt, nameAt + name.length], 'byline-agency')];
}

function creditLineOf(judge: Judge, span: Span, line: string, isLate: boolean): Credit[] {
  const isLabelled = LABELLED.test(line);
  if (!isLabelled && (!isLate || IS_PROSE.test(line))) return [];
  const match = read('sourceLine', line.trim());
  if (!match) return [];
  const name = match[1]!.replace(/\.$/, '');
  const nameAt = span[0] + line.lastIndexOf(name);
  const known = isKnown(judge, nameAt, name);
  if (!known && !(isLabelled && isLate && looksLikeOutlet(name) && !findBody(name) && !name.split(' ').some(isOrganisationWord)) && !(isOutletWord(name.split(' ').at(-1)!) && /^\(/.test(line.trim()))) return [];
  return [credit(judge, span, [nameAt, nameAt + name.length], 'credit-line')];
}

function contributionsIn(judge: Judge, span: Span, line: string): Credit[] {
  const contributed = line.includes('contributed') ? read('contributed', line) : null;
  if (contributed && isAcceptable(judge, span[0] + contributed.index, contributed[1]!)) {
    const start = span[0] + contributed.index;
    return [credit(judge, [start, start + contributed[0].length], [start, start + contributed[1]!.length], 'contribution')];
  }
  for (const { span: name } of line.includes('contributed') ? judge.mentions : []) {
    const writer = name[0] >= span[0] && name[1] < span[1] ? WRITER.exec(line.slice(name[1] - span[0])) : null;
    if (writer) return [credit(judge, [name[0], name[1] + writer[0].length], name, 'contribution')];
  }
  const lead = REPORTING_BY.exec(line);
  const names = lead && lead.index <= 3 ? read('names', line.slice(lead.index + lead[0].length)) : null;
  if (!lead || !names) return [];
  const credits: Credit[] = [];
  let from = lead.index + lead[0].length;
  names.slice(1).filter((each): each is string => each !== undefined).forEach((name, place) => {
    const nameAt = line.indexOf(name, from);
    from = nameAt + name.length;
    // "With AFP", but not "With Wall St. Center Stage".
    const isBare = /^with\s*$/i.test(lead[0]);
    if (isBare ? !isKnown(judge, span[0] + nameAt, name) : !isAcceptable(judge, span[0] + nameAt, name)) return;
    const written: Span = [span[0] + nameAt, span[0] + from];
    credits.push(credit(judge, [place === 0 ? span[0] + lead.index : written[0], written[1]], written, 'contribution'));
  });
  return credits;
}

/** After words that name a contribution, one capitalised word is enough; two or more may be a reporter. */
const isAcceptable = (judge: Judge, at: number, name: string): boolean => isKnown(judge, at, name) || looksLikeOutlet(name);

function isKnown({ mentions, publisher }: Judge, at: number, name: string): boolean {
  if (publisher && sameWords(publisher, name)) return true;
  return mentions.some(({ span }) => span[0] < at + name.length && at < span[1] && span[1] - span[0] >= name.replace(/^the /i, '').length * 0.5);
}

const sameWords = (a: string, b: string): boolean => a.toLowerCase().replace(/^the /, '') === b.toLowerCase().replace(/^the /, '');

function looksLikeOutlet(name: string): boolean {
  const words = name.replace(/^the /i, '').split(' ');
  if (words.length === 1) return true;
  return words.some((word) => isOutletWord(word) || isOrganisationWord(word)) || /^the /i.test(name);
}

function credit({ document, mentions }: Judge, span: Span, name: Span, role: CreditRole): Credit {
  const found = mentions.find((mention) => mention.span[0] < name[1] && name[0] < mention.span[1]);
  const written = document.text.slice(...name).replace(/^the /i, '');
  return { span: trimmed(document.text, span), outlet: found?.outlet.name ?? written, ...(found ? { outletId: found.outlet.id } : {}), role };
}

function trimmed(text: string, [start, end]: Span): Span {
  const written = text.slice(start, end);
  const lead = written.length - written.trimStart().length;
  return [start + lead, start + Math.max(lead, written.trimEnd().length)];
}
