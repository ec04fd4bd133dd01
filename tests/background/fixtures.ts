/** Records and a port for tests of the background. */
import type { Analysis, Statement, Step } from '../../src/engine/records.ts';
import type { CardMessage, CardReply, CardRequest } from '../../src/messaging/protocol.ts';
import type { Outlet } from '../../src/registry/records.ts';
import { describeQuote } from '../../src/text/quote.ts';
import type { Span } from '../../src/text/span.ts';
import { fakeEvent, SENDERS } from '../fake-browser.ts';

export const TEXT = 'The bridge opens in May, Ada Lund told the Harbour Post. “It is safe,” said the port authority.';
export const ARTICLE = { url: 'https://example.org/bridge', title: 'The bridge', publisher: 'Town Crier' };

export const spanOf = (words: string, text = TEXT): Span => [text.indexOf(words), text.indexOf(words) + words.length];
export const quoteOf = (words: string, text = TEXT) => describeQuote(text, spanOf(words, text));

const step = (name: string, outletId?: string): Step => ({
  name, asWritten: name, verb: 'said', toldTo: '', kind: outletId ? 'outlet' : 'person', how: 'stated', source: [], cue: [], confidence: 1, ...(outletId ? { outletId } : {}),
});

export const STATEMENTS: readonly Statement[] = [
  {
    id: 'a1', attributions: ['a1'], steps: [step('Ada Lund')], content: [spanOf('The bridge opens in May')], form: 'indirect', isSpeech: true, act: 'statement',
    inside: [], via: [{ name: 'Harbour Post', outletId: 'harbour-post', span: spanOf('Harbour Post') }], gap: [], flags: [], confidence: 0.9, why: 'cue-verb',
  },
  {
    id: 'a2', attributions: ['a2'], steps: [step('port authority')], content: [spanOf('“It is safe,”')], form: 'direct', isSpeech: true, act: 'statement',
    inside: [], via: [], gap: [], flags: [], confidence: 0.9, why: 'quotation',
  },
];

export const ANALYSIS: Analysis = {
  language: 'en', analysed: true, wordCount: 17, publisher: { name: 'Town Crier', outletId: 'town-crier' },
  attributions: [], credits: [], statements: STATEMENTS, phrases: [], wording: [],
};

const outlet = (id: string, name: string): Outlet => ({
  id, name, kind: 'newspaper', aliases: [], domains: [], country: null, owner: [], paidBy: [], control: [], founded: [], note: '', checked: '2026-11', line: name,
});
const OUTLETS = [outlet('harbour-post', 'The Harbour Post'), outlet('town-crier', 'Town Crier')];
export const outletById = (id: string): Outlet | null => OUTLETS.find((known) => known.id === id) ?? null;

export const REQUEST: CardRequest = {
  statement: STATEMENTS[0]!, index: 1, total: 2, article: ARTICLE, publisher: ANALYSIS.publisher, published: null, words: 'The bridge opens in May',
  sentence: TEXT, quotes: [quoteOf('The bridge opens in May')], links: [null], phrases: [], note: null, hidden: false, names: ['Ada Lund', 'port authority'], dark: false, sheet: false, focus: false,
};

/** A port as the background gets it from a card, with what the card would hear. */
export function fakePort(sender: object = SENDERS.card, name = 'card') {
  const heard: CardReply[] = [];
  const waiting: (() => void)[] = [];
  const onMessage = fakeEvent();
  const onDisconnect = fakeEvent();
  const port = {
    name, sender, onMessage, onDisconnect, heard, isCut: false,
    postMessage: (reply: CardReply) => {
      heard.push(reply);
      waiting.splice(0).forEach((resolve) => resolve());
    },
    disconnect: () => {
      port.isCut = true;
      waiting.splice(0).forEach((resolve) => resolve());
    },
    say: (message: CardMessage) => void onMessage.emit(message),
    /** Resolves when the card has heard this many replies, or was cut. */
    async replies(count: number): Promise<readonly CardReply[]> {
      while (heard.length < count && !port.isCut) await new Promise<void>((resolve) => waiting.push(resolve));
      return heard;
    },
  };
  return port;
}
