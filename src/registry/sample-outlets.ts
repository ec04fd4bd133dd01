/**
 * The outlets of the sample article on the welcome page: of our own invention, with mixed ownership, and known there only.
 * They are not in the registry's data, so no real page is ever said to quote them.
 */
import type { Fact, Outlet } from './records.ts';

const INVENTED = 'Invented for this sample.';

const fact = (value: string): Fact => ({ value, references: [] });

export const SAMPLE_OUTLETS: readonly Outlet[] = [
  {
    id: 'sample-coast-press-agency', name: 'Coast Press Agency', kind: 'news agency',
    aliases: [{ name: 'Coast Press Agency' }, { name: 'Coast Press' }], domains: [],
    country: fact('Estavia'), owner: [fact('The 31 newspapers and stations that use it')], paidBy: [fact('Fees of its members')],
    control: [{ term: 'cooperative', references: [] }], founded: [fact('1924')], note: INVENTED, checked: '2026-11',
    line: 'News agency, Estavia. Owner: the 31 newspapers and stations that use it',
  },
  {
    id: 'sample-radio-lindhaven', name: 'Radio Lindhaven', kind: 'radio station',
    aliases: [{ name: 'Radio Lindhaven' }], domains: [],
    country: fact('Estavia'), owner: [fact('The city of Lindhaven')], paidBy: [fact('The city’s budget and advertising')],
    control: [], founded: [fact('1951')], note: INVENTED, checked: '2026-11',
    line: 'Radio station, Estavia. Owner: the city of Lindhaven',
  },
  {
    id: 'sample-morning-quay', name: 'The Morning Quay', kind: 'newspaper',
    aliases: [{ name: 'The Morning Quay' }, { name: 'Morning Quay' }], domains: [],
    country: fact('Estavia'), owner: [fact('Quay Printing Company, of which the Lund family holds 60 %')], paidBy: [fact('Sales and advertising')],
    control: [{ term: 'private', references: [] }], founded: [fact('1888')], note: INVENTED, checked: '2026-11',
    line: 'Newspaper, Estavia. Owner: Quay Printing Company (Lund family 60 %)',
  },
];

/** A sample outlet by its id, or null. */
export function sampleOutletById(id: string): Outlet | null {
  return SAMPLE_OUTLETS.find((outlet) => outlet.id === id) ?? null;
}
