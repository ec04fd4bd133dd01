/** Words of the outlet view: the same lines in the same order for every outlet, private and public alike. */
import type { Control, ControlTerm, OutletKind } from '../../registry/records.ts';
import { month, quote } from './numbers.ts';

export const OUTLET = {
  owner: 'Owner',
  paidBy: 'Paid by',
  control: 'Control',
  country: 'Country',
  started: 'Started',
  unknown: 'not known to us',
  ownerUnknown: 'Owner not known to us. No source we trust names one.',
  differ: 'Sources differ: ',
  whatItMeans: 'What it means',
  noFacts: (name: string) => `We have no facts on ${name}.`,
  addYourOwn: 'Add your own',
  neutral: 'Who owns an outlet does not make a statement true or false.',
  articleMayBeOlder: 'The article may be older.',
  articleOlder: (year: string) => `The article is from ${year}; some of this may have been different then.`,
  references: 'References',
} as const;

const KIND_LABEL: Readonly<Record<OutletKind, string>> = {
  'news agency': 'News agency', newspaper: 'Newspaper', magazine: 'Magazine', broadcaster: 'Broadcaster',
  'television channel': 'Television channel', 'radio station': 'Radio station', 'news website': 'News website',
};

export function outletKind(kind: OutletKind): string {
  return KIND_LABEL[kind];
}

/** What a term of control means, told apart from who uses it. */
export const CONTROL_MEANING: Readonly<Record<ControlTerm, string>> = {
  'state-controlled': 'Funded mainly by the state, managed by people it appoints, and with its editorial line set by it, in the judge’s view.',
  'captured public': 'A public or state-managed outlet whose editorial line follows the government, in the judge’s view.',
  'captured private': 'A private outlet under government influence, in the judge’s view.',
  'independent state-funded and state-managed': 'The state pays and appoints, but does not set the editorial line, in the judge’s view.',
  'independent state-funded': 'The state pays, but neither manages it nor sets the editorial line, in the judge’s view.',
  'independent state-managed': 'The state appoints those who manage it, but neither pays most of it nor sets the editorial line, in the judge’s view.',
  'independent public': 'A public outlet that neither depends on the state’s money nor follows its line, in the judge’s view.',
  'party organ': 'Published by a political party or a body of it.',
  private: 'Owned by private persons or companies.',
  cooperative: 'Owned by its members, often newspapers and stations that use it.',
  nonprofit: 'Owned by a foundation, trust or association that pays out no profit.',
};

/** "“State-controlled”: State Media Monitor’s term, 2024"; a legal form that nobody has to judge stands plain. */
export function controlLine(control: Control): string {
  const term = control.term.charAt(0).toUpperCase() + control.term.slice(1);
  if (!control.by) return term;
  return `${quote(term)}: ${control.by}’s term${control.year ? `, ${control.year}` : ''}`;
}

/** "Checked October 2026.", or that nobody has compared these lines with their references yet. */
export function checkedLine(checked: string | null): string {
  return checked ? `Checked ${month(checked)}.` : 'As known at the end of 2025; not compared with the pages below yet.';
}
