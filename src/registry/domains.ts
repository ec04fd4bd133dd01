/** Which entry a host belongs to: "www1.wdr.de" and "news.bbc.co.uk" find "wdr.de" and "bbc.co.uk". */

/** The owner of the longest host in `owners` that is `host` or a parent of it; null for none. Takes whole addresses too. */
export function ownerOfHost<T>(host: string, owners: Readonly<Record<string, T>>): T | null {
  let rest = bareHost(host);
  while (rest.includes('.')) {
    if (Object.hasOwn(owners, rest)) return owners[rest]!;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}

function bareHost(address: string): string {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address.trim())?.[1] ?? '';
  return host.toLowerCase().replace(/\.$/, '').replace(/^www\d*\./, '');
}
