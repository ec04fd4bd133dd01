/**
 * Where the content script runs: by the manifest on the sites everybody gets, by registration on those the reader has
 * allowed, and by injection in single tabs ("Mark this page") and in tabs that were open when a site was allowed.
 */
import browser from 'webextension-polyfill';
import type { Manifest } from 'webextension-polyfill';
import { sendToTab } from '../messaging/calls.ts';

const REGISTRATION = 'allowed-sites';
/** Named here, because Firefox gives the manifest's own entry as an absolute address, which no API takes. */
const CONTENT_SCRIPT = 'content.js';
const PART_SCRIPTS = { article: 'article.js', pointing: 'pointing.js' } as const;
/** Web sites only: browsers grant origins of other kinds too, which take no content script. */
const WEB_ORIGIN = /^(?:\*|https?):\/\//;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the registered content script match what the reader allows now. To be called at every start: browsers keep
 * registrations across restarts or lose them, and revoked ones stay listed without effect. Calls wait for each other.
 */
export function reconcileSites(): Promise<void> {
  const done = last.then(register);
  last = done.catch(() => undefined);
  return done;
}

/** Runs the content script in tabs of newly allowed sites that are open already, and registers it for later ones. */
export async function addSites(origins: readonly string[]): Promise<void> {
  await reconcileSites();
  const matches = toMatches(origins, []);
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(tabs.map(async ({ id }) => {
    if (id !== undefined) await sendToTab(id, 'readAgain').catch(() => inject(id));
  }));
}

/** Runs the content script in a tab that the reader has just allowed, if it does not run there, and has it mark the page. */
export async function markTab(tabId: number): Promise<void> {
  await sendToTab(tabId, 'markAnyway').catch(async () => {
    await inject(tabId);
    await sendToTab(tabId, 'markAnyway');
  });
}

/** Runs a further content script in a tab whose first one has found an article, or a reader. */
export async function bringPart(part: keyof typeof PART_SCRIPTS, tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PART_SCRIPTS[part]] });
}

/** Whether the host is among the outlets the extension is made for, as the manifest lists them: each with its subdomains. */
export function isDefaultSite(host: string): boolean {
  const patterns = new Set(matchesOfManifest());
  const parts = host.split('.');
  return parts.some((_part, at) => patterns.has(`*://*.${parts.slice(at).join('.')}/*`));
}

async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
}

async function register(): Promise<void> {
  const staticMatches = matchesOfManifest();
  const { origins = [] } = await browser.permissions.getAll();
  // Firefox counts the sites of the manifest among granted origins; they need no second script.
  const matches = toMatches(origins, staticMatches);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, js: [CONTENT_SCRIPT], matches, excludeMatches: [...staticMatches], runAt: 'document_idle' as const };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!hasSame(registered.matches, matches)) await browser.scripting.updateContentScripts([script]);
}

function matchesOfManifest(): readonly string[] {
  const manifest = browser.runtime.getManifest() as Manifest.WebExtensionManifest;
  return manifest.content_scripts?.flatMap(({ matches }) => matches) ?? [];
}

function toMatches(origins: readonly string[], without: readonly string[]): string[] {
  const patterns = origins.map((origin) => (origin === '<all_urls>' ? '*://*/*' : origin));
  return [...new Set(patterns)].filter((pattern) => WEB_ORIGIN.test(pattern) && !without.includes(pattern)).sort();
}

function hasSame(registered: readonly string[] | undefined, matches: readonly string[]): boolean {
  return registered?.length === matches.length && matches.every((match) => registered.includes(match));
}
