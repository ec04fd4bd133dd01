// Saved pages, loaded in Chromium under their own addresses: their scripts refused by a policy, nothing else let through.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The pages of a folder with an `index.jsonl`: lines of {file, url, label}. Throws with what is missing. */
export async function readIndex(folder) {
  const index = join(folder, 'index.jsonl');
  if (!existsSync(index)) throw new Error(`${folder} holds no index.jsonl: give the folder of the saved pages.`);
  return (await readFile(index, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** Makes an empty tab load `entry`; resolves when its DOM is there, without waiting for what is refused. */
export async function loadSaved(page, folder, { file, url }) {
  const html = gunzipSync(await readFile(join(folder, file)));
  await page.setRequestInterception(true);
  let isFirst = true;
  page.on('request', (request) => {
    const isDocument = isFirst && request.isNavigationRequest();
    isFirst &&= !isDocument;
    // The card is a page of the extension's own.
    if (request.url().startsWith('chrome-extension:')) return void request.continue().catch(() => {});
    if (!isDocument) return void request.abort().catch(() => {});
    const headers = { 'content-security-policy': "script-src 'none'" };
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
}

/** A world of its own on the page, as a content script has: a function that runs an expression there and gives its value. */
export async function isolatedWorld(page, name = 'measuring') {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: name });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: executionContextId, returnByValue: true, awaitPromise: true, expression });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
