import { describe, expect, test } from 'vitest';
import { contentScripts } from '../../build/build.mjs';
import { compileAtOnce } from '../../build/eager.mjs';

/** What each content script may weigh, in bytes minified. */
const MOST_BYTES: Readonly<Record<string, number>> = { content: 20_000, article: 18_000, pointing: 23_000 };
/** All that can reach a network from a page, where no policy of ours holds. */
const NETWORK = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|Image)\b\s*\(|\bimport\s*\(|\bnew Image\b/;

const scripts = await contentScripts('chrome128');

describe.each(scripts.map(({ name, code }) => [name, code] as const))('the built script “%s”', (name, code) => {
  test('stays small', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES[name]!);
  });

  test('calls no network', () => {
    expect(NETWORK.exec(code)?.[0]).toBeUndefined();
  });
});

describe('functions are put in parentheses, so that they are compiled at once', () => {
  const run = (body: string): unknown => (0, eval)(compileAtOnce(`(()=>{${body}})();`));

  test.each([
    ['declarations, there before they are written', 'var a=f(2);function f(x){return g(x)+1}function g(x){return x*2}return a', 5],
    ['arrows in arrows', 'let add=x=>y=>x+y;return add(1)(2)', 3],
    ['arguments of calls', 'return [1,2].map(x=>x+1).filter(function(x){return x>2}).length', 1],
    ['but methods and accessors stay', 'let o={m(){return 1},get n(){return 2},p:()=>3};class C{q(){return o.m()+o.n+o.p()}}return new C().q()', 6],
    ['in fields, in defaults, in generators and in what waits', 'class C{f=()=>2;static s=function(){return 3}}function*g(a=()=>4){yield a()}async function w(){}return new C().f()+C.s()+[...g()][0]+(w() instanceof Promise?1:0)', 10],
    ['and what they close over', 'let count=0;function next(){return ++count}next();return next()', 2],
  ])('%s', (_what, body, answer) => {
    expect(run(body)).toBe(answer);
  });

  test('in the scripts that are built', () => {
    for (const { name, code } of scripts) expect(/[;{}](?:async )?function [\w$]+\(/.test(code), name).toBe(name === 'pointing');
  });

  test('of one function that is called at once, and of nothing else', () => {
    expect(() => compileAtOnce('let a = 1;')).toThrow('not one function');
    expect(() => compileAtOnce('(()=>{"use strict";function a(){}})();')).toThrow('directives outside');
  });
});
