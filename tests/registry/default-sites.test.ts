import { describe, expect, test } from 'vitest';
import { DEFAULT_SITES } from '../../src/registry/default-sites.ts';
import { findOutletByDomain } from '../../src/registry/registry.ts';

const outlets = DEFAULT_SITES.map((host) => ({ host, outlet: findOutletByDomain(host) }));
const known = outlets.flatMap(({ outlet }) => (outlet ? [outlet] : []));
const distinct = [...new Set(known)];
/** No country has more than this share of the list, no region more than twice it. */
const COUNTRY_SHARE = 0.15;
const REGION_SHARE = 0.3;
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'Middle East': [
    'Iran', 'Qatar', 'Saudi Arabia', 'United Arab Emirates', 'Egypt', 'Israel', 'Türkiye', 'Jordan', 'Lebanon', 'Palestine', 'Kuwait', 'Iraq',
  ],
  'East Asia': ['China', 'Hong Kong', 'Taiwan', 'Japan', 'South Korea', 'North Korea', 'Mongolia'],
  'South and South-East Asia': [
    'India', 'Pakistan', 'Bangladesh', 'Singapore', 'Thailand', 'Malaysia', 'Philippines', 'Indonesia', 'Vietnam', 'Sri Lanka', 'Nepal',
  ],
  Oceania: ['Australia', 'New Zealand', 'Fiji', 'Papua New Guinea'],
  Africa: ['Nigeria', 'Kenya', 'South Africa', 'Ghana', 'Uganda', 'Tanzania', 'Ethiopia', 'Rwanda', 'Zimbabwe'],
  'Eastern Europe': ['Russia', 'Ukraine', 'Belarus', 'Latvia'],
  'Western Europe': ['United Kingdom', 'Germany', 'France', 'Ireland', 'Spain', 'Switzerland', 'Netherlands', 'Italy'],
  'North America': ['United States', 'Canada'],
  'Latin America': ['Venezuela', 'Cuba', 'Argentina', 'Uruguay', 'Mexico', 'Jamaica', 'Brazil'],
};
const STATE_TERMS = ['state-controlled', 'captured public', 'independent state-funded and state-managed', 'independent state-funded', 'independent state-managed', 'independent public'];

const countIn = (countries: readonly string[]) => distinct.filter((outlet) => countries.includes(outlet.country!.value)).length;

describe('the sites read by default', () => {
  test('are 60 to 100', () => {
    expect(DEFAULT_SITES.length).toBeGreaterThanOrEqual(60);
    expect(DEFAULT_SITES.length).toBeLessThanOrEqual(100);
  });
  test('are named once each, and none is a part of another', () => {
    expect(new Set(DEFAULT_SITES).size).toBe(DEFAULT_SITES.length);
    expect(DEFAULT_SITES.filter((host) => DEFAULT_SITES.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
  });
  test('belong to outlets of which we know country and first year', () => {
    expect(outlets.filter(({ outlet }) => !outlet?.country || outlet.founded.length === 0).map(({ host }) => host)).toEqual([]);
  });
  test.each(['presstv.ir', 'globaltimes.cn'])('have %s of the built-in corpus among them', (host) => expect(DEFAULT_SITES).toContain(host));
  test.each(Object.entries(REGIONS))('come from %s too, in fair number', (_, countries) => {
    expect(countIn(countries)).toBeGreaterThanOrEqual(4);
    expect(countIn(countries)).toBeLessThanOrEqual(distinct.length * REGION_SHARE);
  });
  test('come from these regions only, and from no country more than one in seven', () => {
    const all = Object.values(REGIONS).flat();
    expect(distinct.filter((outlet) => !all.includes(outlet.country!.value)).map((outlet) => outlet.id)).toEqual([]);
    expect(all.filter((country) => countIn([country]) > distinct.length * COUNTRY_SHARE)).toEqual([]);
  });
  test.each(['news agency', 'newspaper', 'broadcaster', 'television channel', 'radio station', 'news website', 'magazine'])('have a %s', (kind) =>
    expect(distinct.some((outlet) => outlet.kind === kind)).toBe(true));
  test('are of all kinds of ownership: between a quarter and a half belong to states or the public', () => {
    const share = distinct.filter((outlet) => outlet.control.some(({ term }) => STATE_TERMS.includes(term))).length / distinct.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.5);
  });
});
