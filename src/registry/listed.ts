/**
 * Outlets of which no more is known than names, hosts, country and, from the State Media Matrix, company and judgement.
 * One line each: id | name | kind | country | where the country stands | hosts | other names | owner | control.
 */
import type { Entry } from './entry.ts';

/** What is said of every such outlet in place of a paragraph of its own. */
export const LISTED_NOTE = 'We have no more on this outlet yet.';

const MATRIX_EDITION = '2022/23';

/** The id of a line, without reading the rest of it. */
export function listedId(line: string): string {
  return line.slice(0, line.indexOf('|'));
}

/** The entry that a line stands for. `site` as its reference means the outlet's own site. */
export function entryFrom(line: string): Entry {
  const [id, name, kind, country, where, hosts, aliases, owner, control] = line.split('|') as Nine;
  return {
    id, name, kind,
    aliases: list(aliases, ';'),
    domains: list(hosts, ' '),
    country: country === '' ? '' : `${country} [${where}]`,
    owner: owner === '' ? [] : [`${owner} [matrix]`],
    control: control === '' ? [] : [`${control}; State Media Monitor, ${MATRIX_EDITION} [matrix]`],
    founded: [],
    note: LISTED_NOTE,
  };
}

type Nine = [string, string, string, string, string, string, string, string, string];

function list(written: string, separator: string): string[] {
  return written === '' ? [] : written.split(separator);
}
