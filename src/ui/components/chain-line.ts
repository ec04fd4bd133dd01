/** A statement's chain as names alone: what the list, the citation and the three fall-back lines need of it. */
import type { Statement, Step } from '../../engine/records.ts';
import type { CardRequest } from '../../messaging/protocol.ts';
import { SENTENCE } from '../wording/statement.ts';
import { labelOf } from './chain-names.ts';

export type ChainInput = Pick<CardRequest, 'statement' | 'publisher' | 'article'>;

/** The page's own name: its publisher, else "This page". */
export function pageName({ publisher, article }: Pick<ChainInput, 'publisher' | 'article'>): string {
  return publisher?.name ?? article.publisher ?? SENTENCE.thisPage;
}

/** The steps that are not the page itself ("Press TV has learned" on Press TV is the page). */
export function stepsBeforePage(input: ChainInput): readonly Step[] {
  const { steps } = input.statement;
  const last = steps.at(-1)!;
  return steps.length > 1 && last.name !== null && last.name === pageName(input) ? steps.slice(0, -1) : steps;
}

/** An outlet that the speaker told this, where it is no step of its own: it stands between speaker and page. */
export function toldOutlet(input: ChainInput): Statement['via'][number] | null {
  const steps = stepsBeforePage(input);
  if (!steps[0]!.toldTo) return null;
  return input.statement.via.find(({ name }) => name !== pageName(input) && !steps.some((step) => step.name === name)) ?? null;
}

/** "Ehud Barak → Global Times → Press TV". */
export function chainLine(input: ChainInput): string {
  const [speaker, ...through] = stepsBeforePage(input).map((step) => labelOf(step).text);
  const told = toldOutlet(input);
  return [speaker, ...(told ? [told.name] : []), ...through, pageName(input)].join(' → ');
}
