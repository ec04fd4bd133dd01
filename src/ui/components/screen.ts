/** Which of the popup's screens fits a tab: a pure choice from its address, its page's answer and the settings. */
import type { PageState } from '../../messaging/protocol.ts';
import { hostOf } from '../../text/address.ts';

export type Screen =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'browser-page' | 'pdf' }
  | { readonly kind: 'not-allowed'; readonly host: string }
  | { readonly kind: 'off'; readonly host: string }
  | { readonly kind: Exclude<PageState['status'], 'off'>; readonly page: PageState };

export type TabKnown = {
  /** Undefined where the browser does not tell the tab's address. */
  readonly url: string | undefined;
  readonly heard: boolean;
  readonly page: PageState | null;
  readonly offHosts: readonly string[];
};

/** Addresses that no extension may read. */
const CLOSED = /^(?:chrome|about|edge|brave|opera|vivaldi|view-source|devtools|data|chrome-search|resource|javascript|chrome-extension|moz-extension|chrome-untrusted|file):/;
const STORES = /^https?:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;
const PDF = /^[^?#]*\.pdf(?:[?#]|$)/i;

/** The screen for a tab. */
export function screenOf({ url, heard, page, offHosts }: TabKnown): Screen {
  if (page) {
    if (page.status === 'off' || offHosts.includes(page.host)) return { kind: 'off', host: page.host };
    return { kind: page.status, page };
  }
  if (!heard) return { kind: 'waiting' };
  if (url === undefined) return { kind: 'not-allowed', host: '' };
  if (CLOSED.test(url) || STORES.test(url) || url === '') return { kind: 'browser-page' };
  if (PDF.test(url)) return { kind: 'pdf' };
  const host = hostOf(url);
  return offHosts.includes(host) ? { kind: 'off', host } : { kind: 'not-allowed', host };
}
