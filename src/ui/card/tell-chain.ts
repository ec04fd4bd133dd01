/**
 * Retells a statement's chain in one plain sentence, from the page inwards, in the article's own verbs: "Press TV says
 * Global Times reported that Ehud Barak said this." Where a cue does not fit the grammar of such a sentence, three lines
 * (who, through, read in) say the same without one. Nothing here knows an outlet or a country.
 */
import type { Step } from '../../engine/records.ts';
import { pageName, stepsBeforePage } from '../components/chain-line.ts';
import type { ChainInput } from '../components/chain-line.ts';
import { classNoun, isPronoun, labelOf, nameState, subjectOf } from '../components/chain-names.ts';
import type { Part } from '../components/chain-names.ts';
import { fitCue } from '../components/cue-grammar.ts';
import type { CueFit } from '../components/cue-grammar.ts';
import { list, quote } from '../wording/numbers.ts';
import { FALLBACK, OPEN, SENTENCE } from '../wording/statement.ts';

export type ToldChain =
  | { readonly kind: 'sentence'; readonly parts: readonly Part[] }
  | { readonly kind: 'lines'; readonly lines: readonly { readonly label: string; readonly value: string }[]; readonly open: readonly Part[] };

type Clause = { readonly step: Step; readonly fit: CueFit };

/** The sentence, or the lines where the article's verbs fit none. */
export function tellChain(input: ChainInput): ToldChain {
  const steps = stepsBeforePage(input);
  const clauses = steps.map((step) => ({ step, fit: fitCue(step.verb, step.toldTo) }));
  const open = openEnds(input.statement);
  const told = tellFromPage(input, clauses);
  if (told) return { kind: 'sentence', parts: joinText([...told, text('.'), ...open]) };
  return { kind: 'lines', lines: fallbackLines(input, steps), open };
}

/** The sentence as plain text, for copying and for reading aloud. */
export function plainSentence(told: ToldChain): string {
  if (told.kind === 'sentence') return told.parts.map((part) => part.text).join('');
  return [...told.lines.map(({ label, value }) => `${label}: ${value}.`), told.open.map((part) => part.text).join('').trim()].join(' ').trim();
}

function tellFromPage(input: ChainInput, clauses: readonly Clause[]): readonly Part[] | null {
  const { statement } = input;
  const outermost = clauses.at(-1)!;
  const page = pageName(input);
  const isOwnVoice = clauses.length === 1 && outermost.step.name === page && outermost.fit.kind === 'verb';
  if (isOwnVoice && outermost.fit.kind === 'verb') return [text(`${page} ${outermost.fit.withThis}`)];
  if (clauses.length === 1 && !hasSource(outermost.step)) {
    return outermost.step.verb ? [text(SENTENCE.writes(page, quote(outermost.step.verb)))] : [text(SENTENCE.quotation(page))];
  }
  if (clauses.length === 1 && outermost.fit.kind === 'none') return [text(SENTENCE.gives(page)), subjectOf(outermost.step)];
  const isDescribed = !statement.isSpeech && clauses[0]!.fit.kind === 'unfit';
  const inner = isDescribed && clauses.length === 1
    ? null
    : tellInside(clauses, clauses.length - 1, isDescribed);
  if (isDescribed && clauses.length === 1) return [text(SENTENCE.reports(page)), subjectOf(outermost.step), text(`: ${quote(outermost.step.verb)}`)];
  return inner && [text(`${page} ${SENTENCE.says}`), ...inner];
}

/** What follows a verb that governs the clause at `index`, with the space or "that" before it; `that` is false after the page's own "says". */
function tellInside(clauses: readonly Clause[], index: number, isDescribed: boolean, that = false): readonly Part[] | null {
  const { step, fit } = clauses[index]!;
  if (!hasSource(step)) return null;
  const subject = subjectOf(step);
  const isLast = index === 0;
  if (isLast && isDescribed) return [text(that ? ' this of ' : ' this of '), subject, text(`: ${quote(step.verb)}`)];
  switch (fit.kind) {
    case 'verb': {
      const lead = [text(that ? ' that ' : ' '), subject];
      if (isLast) return [...lead, text(` ${fit.withThis}`)];
      if (fit.beforeThat === null) return null;
      return then([...lead, text(` ${fit.beforeThat}`)], tellInside(clauses, index - 1, isDescribed, true));
    }
    case 'according':
      if (isLast) return [text(` this, ${fit.words} `), subject];
      return then([text(` that, ${fit.words} `), subject, text(',')], tellInside(clauses, index - 1, isDescribed));
    case 'citing':
      return isLast ? [text(` this, ${fit.words} `), subject] : null;
    case 'quoting':
      if (isLast) return [text(that ? ' that ' : ' '), subject, text(` ${fit.words} this`)];
      return tellQuoted(clauses, index, [text(that ? ' that ' : ' '), subject, text(` ${fit.words} `)]);
    default:
      return null;
  }
}

/** "AFP quoted Liang as saying this." */
function tellQuoted(clauses: readonly Clause[], index: number, lead: readonly Part[]): readonly Part[] | null {
  const inner = clauses[index - 1];
  if (index !== 1 || inner?.fit.kind !== 'verb' || inner.fit.participle === null || !hasSource(inner.step)) return null;
  return [...lead, subjectOf(inner.step), text(` as ${inner.fit.participle} this`)];
}

/** The sentences on steps nobody of whom is identified. */
function openEnds({ steps, flags }: ChainInput['statement']): readonly Part[] {
  return steps.flatMap((step): Part[] => {
    const sentence = openEnd(step, flags.includes('unnamed-reason-given'));
    return sentence ? [text(' '), { kind: 'open', text: sentence }] : [];
  });
}

function openEnd(step: Step, saysWhy: boolean): string | null {
  if (nameState(step) !== 'unnamed') return null;
  if (step.kind === 'none' || !step.asWritten) return OPEN.whoSays;
  if ((step.kind !== 'vague' && step.kind !== 'unnamed') || isPronoun(step.asWritten)) return OPEN.whoIs(step.asWritten.toLowerCase());
  if (step.kind === 'unnamed') return saysWhy ? OPEN.reason : OPEN.noName;
  const noun = classNoun(step.asWritten);
  return noun ? OPEN.which(noun) : OPEN.who;
}

function fallbackLines(input: ChainInput, steps: readonly Step[]): { label: string; value: string }[] {
  const [speaker, ...through] = steps;
  return [
    { label: FALLBACK.who, value: hasSource(speaker!) ? withCue(speaker!) : FALLBACK.nobody },
    { label: FALLBACK.through, value: through.length ? list(through.map(withCue)) : FALLBACK.direct },
    { label: FALLBACK.readIn, value: pageName(input) },
  ];
}

function withCue(step: Step): string {
  const verb = /\p{L}/u.test(step.verb) ? ` ${quote(step.verb)}` : '';
  return `${labelOf(step).text}${verb}${step.toldTo ? ` ${step.toldTo}` : ''}`;
}

function hasSource(step: Step): boolean {
  return step.name !== null || step.asWritten !== '';
}

function then(lead: readonly Part[], rest: readonly Part[] | null): readonly Part[] | null {
  return rest && [...lead, ...rest];
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function joinText(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && part.kind === 'text') joined[joined.length - 1] = text(last.text + part.text);
    else joined.push(part);
  }
  return joined;
}
