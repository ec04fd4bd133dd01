import { describe, expect, test } from 'vitest';
import { findBody, findOutletByDomain, findOutletByName, findOutletMentions, outletById } from '../../src/registry/registry.ts';

describe('findOutletByDomain', () => {
  test.each([
    ['presstv.ir', 'press-tv'], ['www.presstv.ir', 'press-tv'], ['www1.bbc.co.uk', 'bbc'], ['english.alarabiya.net', 'al-arabiya'],
    ['https://www.globaltimes.cn/page/1.shtml?a=b', 'global-times'], ['RT.com.', 'rt'],
  ])('finds the owner of %s', (host, id) => expect(findOutletByDomain(host)?.id).toBe(id));
  test.each(['', 'ir', 'co.uk', 'notpresstv.ir', 'presstv.ir.example', 'localhost'])('knows nobody at "%s"', (host) =>
    expect(findOutletByDomain(host)).toBeNull());
});

describe('findOutletByName', () => {
  test.each([
    ['China’s Global Times', 'global-times'], ['the state-run Xinhua news agency', 'xinhua'], ['Iran’s Press TV', 'press-tv'],
    ['Iran’s semi-official Tasnim news agency', 'tasnim-news-agency'], ['The Guardian', 'guardian'], ['CNN’s', 'cnn'],
    ['the news agency PTI', 'press-trust-of-india'], ['Agence France-Presse', 'afp'], ['the Fars news agency', 'fars-news-agency'],
  ])('finds %s', (name, id) => expect(findOutletByName(name)?.id).toBe(id));
  test.each(['Fars', 'AA', 'Petra', 'editor of the Global Times', 'Guardian Council', 'reporters', ''])('leaves alone %s', (name) =>
    expect(findOutletByName(name)).toBeNull());
});

describe('findBody', () => {
  test.each([
    ['Tel Aviv', 'Israel'], ['Beijing', 'China'], ['Washington', 'United States'], ['The US', 'United States'], ['U.S.', 'United States'],
    ['the Kremlin', 'Kremlin'], ['the Israeli government', 'Israel'], ['Dutch interior ministry', 'Dutch Interior Ministry'],
    ['Ministry of Defence of Ukraine', 'Ukrainian Defence Ministry'], ['the UN', 'United Nations'],
  ])('reads %s as %s', (name, body) => expect(findBody(name)?.name).toBe(body));
  test.each([
    ['Tehran', 'Iran'], ['the Islamic Republic', 'Iran'], ['Jerusalem', 'Israel'], ['Moscow', 'Russia'], ['London', 'United Kingdom'],
    ['Downing Street', 'British prime minister’s office'], ['Brussels', 'European Union'], ['the Pentagon', 'US Department of Defense'],
    ['the Élysée', 'French presidency'], ['Ankara', 'Türkiye'], ['New Delhi', 'India'], ['Capitol Hill', 'US Congress'], ['Kiev', 'Ukraine'],
  ])('reads the metonym %s as %s, and says that it is one', (name, body) => {
    const found = findBody(name);
    expect(found?.name).toBe(body);
    const words = [...found!.metonyms, ...found!.aliases];
    expect(words.some((word) => name.toLowerCase().endsWith(word.toLowerCase()))).toBe(true);
  });
  test.each([
    ['Iran’s Foreign Ministry', 'Iranian Foreign Ministry'], ['the Syrian defence ministry', 'Syrian Defence Ministry'],
    ['South Korea’s military', 'South Korean Military'], ['the Egyptian presidency', 'Egyptian Presidency'],
    ['Government of India', 'India'], ['the Assad regime', null], ['the Syrian regime', 'Syria'], ['the Biden regime', null],
    ['North Korean army', 'North Korean Army'], ['the ministry of health of Kenya', 'Kenyan Health Ministry'],
  ])('makes an organ of any state from its name: %s', (name, body) => expect(findBody(name)?.name ?? null).toBe(body));
  test.each(['Barak', 'ministry', 'the government', 'Foreign Ministry', ''])('leaves alone "%s"', (name) => expect(findBody(name)).toBeNull());
});

test('a mention spans the name alone', () => {
  const text = 'The state-run Global Times reported it; Press TV carried the report.';
  expect(findOutletMentions(text).map(({ span, outlet }) => [text.slice(...span), outlet])).toEqual([
    ['Global Times', outletById('global-times')], ['Press TV', outletById('press-tv')],
  ]);
});
