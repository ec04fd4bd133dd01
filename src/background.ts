/**
 * The background: analyses pages, keeps what the reader writes, serves the card. Browsers stop it after half a minute of
 * rest and run this file anew for the next event, so every listener is added here, at once, and nothing is kept in memory only.
 */
import browser from 'webextension-polyfill';
import { serveCard } from './background/card-port.ts';
import { runCommand } from './background/commands.ts';
import { lazyEngine } from './background/engine.ts';
import { contentHandlers, pageHandlers } from './background/handlers.ts';
import { addSites, reconcileSites } from './background/sites.ts';
import { welcome } from './background/welcome.ts';
import { analyse as analyseText } from './engine/analyse.ts';
import { loadModel } from './engine/spans/model/load-model.ts';
import { handle } from './messaging/calls.ts';
import type { ContentCalls, PageCalls } from './messaging/protocol.ts';
import { outletById as registryOutlet } from './registry/registry.ts';
import { sampleOutletById } from './registry/sample-outlets.ts';
import { emptyBin } from './storage/bin.ts';
import { purgeDeleted } from './storage/notes.ts';

/** For so long what was deleted can be brought back, in ms: until the browser is started on another day. */
const UNDO_MS = 24 * 60 * 60 * 1000;

const engine = lazyEngine((bytes) => {
  const model = bytes && loadModel(bytes);
  return (input, known) => analyseText(input, model, known);
});
/** Outlets of the registry, and the invented ones of the welcome page's sample. */
const outletById = (id: string) => registryOutlet(id) ?? sampleOutletById(id);

handle<ContentCalls>(contentHandlers(engine), { from: 'content' });
handle<PageCalls>(pageHandlers({ ...engine, outletById }), { from: 'pages' });
browser.runtime.onConnect.addListener((port) => serveCard(port, outletById));

browser.runtime.onInstalled.addListener(({ reason }) => run(welcome(reason)));
browser.runtime.onStartup.addListener(() => {
  const before = new Date(Date.now() - UNDO_MS);
  run(purgeDeleted(before));
  run(emptyBin(before));
});
browser.commands.onCommand.addListener((command, tab) => run(runCommand(command, tab)));
browser.permissions.onAdded.addListener(({ origins = [] }) => run(addSites(origins)));
browser.permissions.onRemoved.addListener(() => run(reconcileSites()));
run(reconcileSites());

/** What fails here has nobody to answer to; it is told to whoever looks at the background's console. */
function run(doing: Promise<unknown>): void {
  doing.catch((error: unknown) => console.error(error));
}
