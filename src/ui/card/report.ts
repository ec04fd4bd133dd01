/** A text about an entry on an outlet that a reader may hand on to whoever can correct it. Nothing sends it. */
import type { Outlet, Reference } from '../../registry/records.ts';
import { OUTLET, controlLine, outletKind } from '../wording/outlet.ts';
import { REPORT } from '../wording/report.ts';

declare const ISSUES_ADDRESS: string | undefined;

/** Where errors are collected, as the build found it in the package's description; null where it names no place. */
export const REPORT_ADDRESS: string | null = typeof ISSUES_ADDRESS === 'string' && /^https:\/\//.test(ISSUES_ADDRESS) ? ISSUES_ADDRESS : null;

/** The outlet, what stands here of it with references, and room for what is not right. */
export function reportOf(outlet: Outlet, address = REPORT_ADDRESS): string {
  const references: Reference[] = [];
  const place = (reference: Reference): string => {
    let at = references.findIndex(({ url }) => url === reference.url);
    if (at < 0) at = references.push(reference) - 1;
    return ` [${at + 1}]`;
  };
  const line = (label: string, facts: readonly { readonly value: string; readonly references: readonly Reference[] }[]): string[] =>
    (facts.length === 0 ? [] : [`${label}: ${facts.map(({ value, references: own }) => value + own.map(place).join('')).join(' · ')}`]);
  const lines = [
    REPORT.about(outlet.name, outlet.id), '', REPORT.shown, outletKind(outlet.kind),
    ...line(OUTLET.owner, outlet.owner), ...line(OUTLET.paidBy, outlet.paidBy),
    ...line(OUTLET.control, outlet.control.map((control) => ({ value: controlLine(control), references: control.references }))),
    ...line(OUTLET.country, outlet.country ? [outlet.country] : []), ...line(OUTLET.started, outlet.founded),
    ...(outlet.note ? [outlet.note] : []), ...(outlet.domains.length > 0 ? [`${REPORT.sites}: ${outlet.domains.join(', ')}`] : []),
    ...(outlet.checked ? [`${REPORT.checked}: ${outlet.checked}`] : []),
  ];
  const cited = references.map(({ title, url, date }, index) => `[${index + 1}] ${title}${date ? `, ${date}` : ''}: ${url}`);
  return [...lines, ...(cited.length > 0 ? ['', `${OUTLET.references}:`, ...cited] : []), '', REPORT.wrong, '', '', REPORT.seen, '', ...(address ? [`${REPORT.where} ${address}`] : [])].join('\n');
}
