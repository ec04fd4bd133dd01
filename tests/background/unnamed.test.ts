import { describe, expect, test } from 'vitest';
import { isUnnamed } from '../../src/background/unnamed.ts';
import { indexCorpus, matchDocument } from '../../src/corpus/match-document.ts';
import type { KnownText } from '../../src/corpus/records.ts';
import { withOwnSources } from '../../src/registry/own-sources.ts';
import { findOutletByDomain, findOutletByName, outletById } from '../../src/registry/registry.ts';
import { BRIDGE, CHAINS, documentOf } from '../corpus/articles.ts';

const REGISTRY = withOwnSources([], { outletById, findOutletByDomain, findOutletByName });
// The article names its own publisher, as copies would; without that it is anybody's.
const TEXT = BRIDGE.replaceAll(/the Sandholm Courier|the Courier/g, 'a newspaper');

type Page = { text?: string; title?: string; url?: string; publisher?: string | null; credits?: readonly string[] };
type Known = { publisher?: string; alsoCalled?: string[]; addresses?: string[]; isSameAddress?: boolean };

function isTold({ text = TEXT, title = 'A bridge', url = 'https://elsewhere.example/1', publisher = 'Elsewhere', credits }: Page, known: Known = {}): boolean {
  const { isSameAddress = false, ...details } = known;
  const text_: KnownText = { document: documentOf(TEXT, [], details), isSameAddress, onPage: [], passages: [], relation: 'edited', pageShare: 0.6, knownShare: 0.6 };
  return isUnnamed({ text, article: { url, title, publisher }, ...(credits && { credits }) }, text_, REGISTRY);
}

describe('an outlet whose words a page has is unnamed', () => {
  test.each<[string, Page, Known]>([
    ['when neither text nor title has its name', {}, {}],
    ['when the page credits nobody but itself', { credits: ['Elsewhere'] }, {}],
    ['when only a word of its name is there', { text: `${TEXT} A courier came.` }, {}],
    ['when the page’s publisher is not known, and its site is another', { publisher: null }, { addresses: ['https://courier.example/bridge'] }],
    ['when it is known by its address alone to be another’s', {}, { publisher: 'Press TV' }],
  ])('%s', (_when, page, known) => expect(isTold(page, known)).toBe(true));
});

describe('nothing is told of the name', () => {
  test.each<[string, Page, Known]>([
    ['where the text has it', { text: `${TEXT}\nThe Sandholm Courier reported this first.` }, {}],
    ['where the title has it', { title: 'Sandholm Courier: bridge to close' }, {}],
    ['where the text has another of its names', { text: `${TEXT}\n(SC)` }, { alsoCalled: ['SC'] }],
    ['where the text has a name that the registry knows', { text: `${TEXT}\nPTI` }, { publisher: 'Press Trust of India' }],
    ['where the page credits another outlet, from which both may have it', { credits: ['Reuters'] }, {}],
    ['on a page of the same outlet', { publisher: 'The Sandholm Courier' }, {}],
    ['on a page of the same outlet under a name that the registry knows', { publisher: 'PressTV' }, { publisher: 'Press TV' }],
    ['on a site of the same outlet', { url: 'https://www.courier.example/2' }, { addresses: ['https://courier.example/bridge'] }],
    ['on a site that the registry knows to be the same outlet’s', { url: 'https://www.presstv.ir/a', publisher: 'A page' }, { publisher: 'Press TV' }],
    ['at the same address', {}, { isSameAddress: true }],
    ['where the known text’s publisher is not known', {}, { publisher: '–' }],
    ['where nothing shows that the page is another outlet’s', { publisher: null }, {}],
  ])('%s', (_where, page, known) => expect(isTold(page, known)).toBe(false));
});

describe('the same is told whoever the outlets are', () => {
  const OUTLETS = [['Press TV', 'BBC News'], ['BBC News', 'Press TV'], ['Global Times', 'The New York Times'], ['The New York Times', 'Global Times'], ['Haaretz', 'Al Jazeera']];
  test.each(OUTLETS)('%s in the words of %s', (publisher, from) => {
    expect(isTold({ publisher }, { publisher: from })).toBe(true);
    expect(isTold({ publisher, text: `${TEXT}\n${from} reported this.` }, { publisher: from })).toBe(false);
    expect(isTold({ publisher: from }, { publisher: from })).toBe(false);
  });
});

test.each(CHAINS.flatMap(({ id, copyOf }) => (copyOf ? [[id, copyOf]] : [])))('%s names the outlet of %s, and is told not to where the name is taken out', (id, copyOf) => {
  const [page, known] = [id, copyOf].map((wanted) => CHAINS.find((article) => article.id === wanted)!) as [typeof CHAINS[0], typeof CHAINS[0]];
  const [match] = matchDocument(page, indexCorpus([documentOf(known.text, known.attributions, { publisher: known.publisher, addresses: [known.url] })]));
  const told = (text: string): boolean => isUnnamed({ text, article: { url: page.url, title: '', publisher: page.publisher } }, match!, REGISTRY);
  expect(told(page.text)).toBe(false);
  expect(told(page.text.replaceAll(/Reuters|Agence France-Presse|AFP|The Hindu|the Hindu/g, 'a source'))).toBe(true);
});
