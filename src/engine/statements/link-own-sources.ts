/** Statements with the reader's own sources in them: outlets the registry does not know, or knows otherwise. */
import type { Outlet } from '../../registry/records.ts';
import { isSameName } from '../chains.ts';
import type { Analysis, Statement, Step } from '../records.ts';

/** One of the reader's own sources, by a name or by the id of the outlet it stands for. */
export type FindOwn = (given: { readonly name?: string | null; readonly id?: string | undefined }) => Outlet | null;

/**
 * Each step and outlet that is one of the reader's own gets its id and name. Somebody who is not identified stays so: only a
 * step that has a name, or is written just like one of theirs, is meant. Returns `statements` itself where none is.
 */
export function linkOwnSources(statements: readonly Statement[], publisher: Analysis['publisher'], findOwn: FindOwn): readonly Statement[] {
  const linked = statements.map((statement) => linkedStatement(statement, publisher, findOwn));
  return linked.every((statement, index) => statement === statements[index]) ? statements : linked;
}

function linkedStatement(statement: Statement, publisher: Analysis['publisher'], findOwn: FindOwn): Statement {
  const [first, ...others] = statement.steps;
  const steps = [linkedStep(first, findOwn), ...others.map((step) => linkedStep(step, findOwn))] as const;
  const isOwnPage = (name: string, id: string | undefined): boolean => isSameName(name, publisher?.name) || (id !== undefined && id === publisher?.outletId);
  const named = statement.via.map((via) => {
    const own = findOwn({ name: via.name, id: via.outletId });
    return own && (own.id !== via.outletId || own.name !== via.name) ? { ...via, name: own.name, outletId: own.id } : via;
  });
  const kept = named.filter(({ name, outletId }) => !isOwnPage(name, outletId));
  const added = steps.flatMap((step, index) => {
    const span = step.source[0] ?? step.cue[0];
    const isNew = step !== statement.steps[index] && step.name !== null && !isOwnPage(step.name, step.outletId) && !kept.some((via) => via.outletId === step.outletId);
    return isNew && span ? [{ name: step.name!, outletId: step.outletId!, span }] : [];
  });
  const isSame = steps.every((step, index) => step === statement.steps[index]) && named.every((via, index) => via === statement.via[index]) && kept.length === named.length;
  if (isSame) return statement;
  const via = [...kept, ...added];
  const flags = statement.flags.filter((flag) => flag !== 'through-another-outlet');
  return { ...statement, steps, via, flags: via.length > 0 ? [...flags, 'through-another-outlet'] : flags };
}

function linkedStep(step: Step, findOwn: FindOwn): Step {
  if (step.name === null) return step;
  const own = findOwn({ name: step.name, id: step.outletId }) ?? findOwn({ name: step.asWritten });
  if (!own || (own.id === step.outletId && own.name === step.name)) return step;
  const isWritten = [own.name, ...own.aliases.map(({ name }) => name)].some((name) => isSameName(name, step.asWritten));
  return { ...step, name: own.name, kind: 'outlet', outletId: own.id, confidence: isWritten ? 1 : step.confidence };
}
