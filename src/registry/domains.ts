/** Which entry a host belongs to: "www1.wdr.de" and "news.bbc.co.uk" find "wdr.de" and "bbc.co.uk". */

/** The longest of `owners`' domains that is `host` or a parent of it; null for none. Takes a host or a whole address. */
export function ownerOfHost<T>(host: string, owners: ReadonlyMap<string, T>): T | null {
  let rest = bareHost(host);
  while (rest.includes('.')) {
    const owner = owners.get(rest);
    if (owner !== undefined) return owner;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}

function bareHost(address: string): string {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address.trim())?.[1] ?? '';
  return host.toLowerCase().replace(/\.$/, '').replace(/^www\d*\./, '');
}
