import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPack } from '../../src/corpus/pack.ts';

const FILE = readFileSync(new URL('../../src/corpus/packs/built-in.json', import.meta.url), 'utf8');
const reading = readPack(FILE);

test('the built-in pack is valid', () => {
  expect(reading).toMatchObject({ ok: true });
});

const documents = reading.ok ? reading.pack.documents : [];

test('it knows the first article with its 21 attributions and notes on publisher, sources and chain', () => {
  expect(documents.map(({ id, claims }) => [id, claims.length])).toEqual([['press-tv-israel-china', 21]]);
  expect(new Set(documents[0]!.notes.map(({ about }) => about))).toEqual(new Set(['publisher', 'source', 'chain', 'article']));
});

test('its notes are those beside it, and keep to the words of the interface', () => {
  const given = JSON.parse(readFileSync(new URL('../../src/corpus/packs/built-in/press-tv-israel-china.json', import.meta.url), 'utf8')) as { notes: unknown };
  expect(documents[0]!.notes).toEqual(given.notes);
  const banned = /\b(?:warning|issue|weak|problem|flagged|suspicious|bias\w*|propaganda|misleading|credible|reliable|true|false|facts?|regime|claims?|claimed)\b|!/i;
  for (const { text } of documents[0]!.notes) expect(text).not.toMatch(banned);
});

test('it names sources and verbs in a few words and holds nothing else of the article', () => {
  for (const { who, verb, speaker } of documents[0]!.claims) {
    if (speaker === null) expect(who.split(/\s+/).length).toBeLessThanOrEqual(3);
    expect(verb.split(/\s+/).length).toBeLessThanOrEqual(6);
  }
});
