/** Words of the welcome page around the sample article. */
import { ACCURACY } from './accuracy.ts';
import { count } from './numbers.ts';

export const WELCOME = {
  title: 'Sourcelight',
  subtitle: 'See who says so',
  lead: 'In a news article, somebody speaks and somebody passes it on. Sourcelight marks who says what, and shows every hand the words went through before they reached the page.',
  local: 'Reading happens on this computer. Nothing is sent.',
  marks: 'What the marks mean',
  use: 'How to use it',
  steps: [
    'Click a marked word. A card says who speaks, through whom it came, and who owns the outlets on the way.',
    'Write a note in the card. It is there again when you come back to the article, and at its source in other articles.',
    'The button in the toolbar shows the whole page: who speaks how much, and switches for each kind of mark.',
  ],
  keys: 'Keys',
  sites: 'Where it reads',
  listed: (sites: number) => `On ${count(sites, 'site', 'sites')} of news outlets and agencies`,
  listedAbout: 'Widely read in English, from all continents and all kinds of ownership. Allowed when Sourcelight was installed.',
  showList: 'Show the list',
  chosen: 'On sites you choose',
  chosenAbout: 'On any page, press the button in the toolbar, then “Mark this page” or “Always on …”.',
  all: 'On all sites',
  allAbout: 'The browser says all websites, because it cannot tell which are news. Pages that are no articles are left as they are.',
  allow: 'Allow all sites',
  allowed: 'Allowed.',
  takeBack: 'Take back',
  permissions: 'What it may do, and why',
  reasons: [
    ['Read pages on those sites', 'to find statements in articles and mark them. The page itself is not changed.'],
    ['Keep data on this computer', 'for your notes and settings.'],
    ['Look at a tab when you press the button', 'for “Mark this page”.'],
  ],
  library: 'All notes and settings are in the library.',
  openLibrary: 'Open the library',
} as const;

/** How often a mark is right, as measured; null until it is. */
export function accuracyLine(): string | null {
  return ACCURACY ? `A statement that is marked is right ${ACCURACY.inWords} (measured on ${ACCURACY.measuredOn}). “Not right?” in the card takes a mark away.` : null;
}
