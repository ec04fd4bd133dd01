import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexCorpus, matchDocument } from '../../src/corpus/match-document.ts';
import { readPack } from '../../src/corpus/pack.ts';
import { BRIDGE, CHAINS } from './articles.ts';

const COMPILER = new URL('../../build/corpus.mjs', import.meta.url).pathname;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcelight-corpus-'));
  put('pack.json', { id: 'harbours', title: 'Harbours', created: '2026-11-22' });
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | object): void => writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const compile = (): string => execFileSync(process.execPath, [COMPILER, folder, '-o', join(folder, 'out.json')], { encoding: 'utf8', stdio: 'pipe' });
const packed = () => {
  const reading = readPack(readFileSync(join(folder, 'out.json'), 'utf8'));
  if (!reading.ok) throw new Error(reading.detail);
  return reading.pack.documents;
};

test('a folder of texts, pages and attributions becomes a pack that recognises them', () => {
  const [known] = CHAINS as [typeof CHAINS[0]];
  put('a.txt', known.text);
  put('a.json', { title: 'Meridian Star', publisher: 'Press TV', date: '2031-03' });
  put('a.gold.jsonl', JSON.stringify({ text: known.text, attributions: known.attributions }));
  const paragraphs = BRIDGE.split('\n').map((line) => `<p>${line.replace(/"/g, '&quot;')}</p>`).join('');
  put('b.html', `<html><head><title>Harbour bridge</title><meta property="og:site_name" content="Courier &amp; Post"><link rel="canonical" href="https://courier.example/bridge?utm_source=x">
    <meta property="article:published_time" content="2031-03-04T10:00Z"></head><body><nav>Home</nav><article>${paragraphs}<script>let x = 1;</script></article><footer>Terms</footer></body></html>`);
  expect(compile()).toContain('2 documents');
  const documents = packed();
  expect(documents.map(({ id, publisher, addresses, date, readBy }) => ({ id, publisher, addresses, date, readBy }))).toEqual([
    { id: 'a', publisher: 'Press TV', addresses: [], date: '2031-03', readBy: 'people' },
    { id: 'b', publisher: 'Courier & Post', addresses: ['https://courier.example/bridge'], date: '2031-03-04', readBy: 'engine' },
  ]);
  expect(documents[0]!.claims).toHaveLength(known.attributions.length);
  expect(documents[1]!.claims.length).toBeGreaterThan(3);
  expect(matchDocument({ text: BRIDGE, url: 'https://x.example/' }, indexCorpus(documents)).map(({ document, relation }) => [document.id, relation])).toEqual([['b', 'verbatim']]);
}, 30_000);

test('with anything missing no pack is written, and each reason is told', () => {
  put('short.txt', 'Too few words.');
  put('short.json', { title: 'Short', publisher: 'P' });
  put('nameless.txt', BRIDGE);
  put('nameless.json', { title: 'Bridge' });
  put('other.txt', BRIDGE);
  put('other.json', { title: 'Bridge', publisher: 'P' });
  put('other.gold.jsonl', JSON.stringify({ text: 'Another text.', attributions: [] }));
  expect(compile).toThrow(/nameless\.txt: no “publisher”[\s\S]*other\.txt: other\.gold\.jsonl was made of another text[\s\S]*short\.txt: “Short” has 3 words/);
  expect(() => packed()).toThrow(/no such file/);
}, 30_000);
