import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAddress, hostOf, isWithinSite } from '../../src/text/address.ts';

describe('canonicalAddress', () => {
  test.each([
    ['https://example.org/a#part', 'https://example.org/a'],
    ['https://Example.ORG:443/A', 'https://example.org/A'],
    ['http://example.org:80', 'http://example.org/'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['https://reader:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&utm_Medium=y', 'https://example.org/a'],
    ['https://example.org/a?id=7&fbclid=abc&at_medium=RSS', 'https://example.org/a?id=7'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['file:///home/a.html#x', 'file:///home/a.html'],
    ['about:blank#x', 'about:blank'],
  ])('%s is %s', (url, address) => expect(canonicalAddress(url)).toBe(address));

  test.each(['https://example.org/a?id=1', 'https://example.org/?p=12', 'https://example.org/a/', 'https://example.org/a?source=x', 'https://example.org/a?refinery=1'])(
    'leaves %s alone',
    (url) => expect(canonicalAddress(url)).toBe(url),
  );

  test('changes nothing the second time', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(canonicalAddress(canonicalAddress(url))).toBe(canonicalAddress(url));
    }));
  });
});

describe('hostOf', () => {
  test.each([
    ['https://www.presstv.ir/a', 'presstv.ir'],
    ['https://m.example.org/', 'example.org'],
    ['https://english.alarabiya.net/a?b', 'english.alarabiya.net'],
    ['http://localhost:8080/', 'localhost'],
    ['https://www.com/', 'www.com'],
    ['https://WWW2.Example.org./', 'example.org'],
    ['about:blank', ''],
    ['', ''],
  ])('of %s is “%s”', (url, host) => expect(hostOf(url)).toBe(host));
});

test.each([
  ['example.org', 'example.org', true],
  ['news.example.org', 'example.org', true],
  ['badexample.org', 'example.org', false],
  ['example.org', 'news.example.org', false],
])('%s within %s: %s', (host, site, is) => expect(isWithinSite(host, site)).toBe(is));
