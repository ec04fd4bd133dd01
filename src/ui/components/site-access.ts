import type { SiteAccess } from './Sites.tsx';

/** What of the browser's API the choice of sites needs. */
type BrowserLike = {
  readonly runtime: { getManifest(): { readonly content_scripts?: readonly { readonly matches?: readonly string[] }[] } };
  readonly permissions: {
    contains(permissions: { origins: string[] }): Promise<boolean>;
    request(permissions: { origins: string[] }): Promise<boolean>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
    readonly onAdded: Event;
    readonly onRemoved: Event;
  };
};
type Event = { addListener(listener: () => void): void; removeListener(listener: () => void): void };

const ALL_SITES = { origins: ['*://*/*'] };

/** The sites that are read, from the manifest and the permissions the reader has given. */
export function siteAccess({ runtime, permissions }: BrowserLike): SiteAccess {
  const matches = (runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
  return {
    listed: matches.map((match) => match.replace(/^.*\/\/(?:\*\.)?|\/.*$/g, '')),
    hasAll: () => permissions.contains(ALL_SITES),
    askAll: () => permissions.request(ALL_SITES),
    takeBackAll: () => permissions.remove(ALL_SITES),
    onChange(listener) {
      const events = [permissions.onAdded, permissions.onRemoved];
      for (const event of events) event.addListener(listener);
      return () => events.forEach((event) => event.removeListener(listener));
    },
  };
}

/** The origins of one site: `http` and `https`, with all below it. */
export function originsOf(host: string): { origins: string[] } {
  return { origins: [`*://${host}/*`, `*://*.${host}/*`] };
}
