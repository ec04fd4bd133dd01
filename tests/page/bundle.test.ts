import * as esbuild from 'esbuild';
import { describe, expect, test } from 'vitest';
import { CONTENT, SCRIPTS } from '../../build/build.mjs';

/** What each content script may weigh, in bytes minified. */
const MOST_BYTES: Readonly<Record<string, number>> = { content: 28_000, article: 36_000 };
/** All that can reach a network from a page, where no policy of ours holds. */
const NETWORK = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|Image)\b\s*\(|\bimport\s*\(|\bnew Image\b/;

const { outputFiles } = await esbuild.build({ ...SCRIPTS, ...CONTENT, target: 'chrome128', outdir: 'unwritten', write: false });

describe.each(outputFiles.map(({ path, text }) => [/(\w+)\.js$/.exec(path)![1]!, text] as const))('the built script “%s”', (name, code) => {
  test('stays small', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES[name]!);
  });

  test('calls no network', () => {
    expect(NETWORK.exec(code)?.[0]).toBeUndefined();
  });
});
