/**
 * What an article's address says about which article it is. Pure string work: the pure half is compiled without `URL`,
 * and what comes in is a `location.href`, which the browser has already normalised.
 */

/** Query parameters that say how a reader came, never which article it is. Ambiguous ones ("id", "p", "source") stay. */
const TRACKING = new RegExp(`^(?:${[
  'utm_.*', 'pk_.*', 'mtm_.*', 'piwik_.*', 'hsa_.*', 'at_.*', 'ns_.*', '_ga', '_gl', '_hs(?:enc|mi)', '__twitter_impression',
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid?', 'vero_id', 'wickedid',
  'mc_[ce]id', 'mkt_tok', 'oly_(?:anon|enc)_id', 's_cid', 's_kwcid', 'cmpid?', 'campaign_id', 'ocid', 'ito', 'xtor', 'cvid', 'ei',
  'smid', 'smtyp', 'referringsource', 'ref_?(?:src|url)?', 'referrer', 'partner', 'traffic_source', 'sref', 'srnd', 'leadsource', 'emci', 'emdi', 'ceid',
  'guccounter', 'guce_referrer(?:_sig)?', 'soc_(?:src|trk)', 'tsrc', 'taid', 'sharetoken', 'share_id', 'rss', 'ncid', 'spm', 'scid', 'trk', 'feature', 'rel',
].join('|')})$`, 'i');

const ADDRESS = /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;

/**
 * The address without fragment, user name, default port and tracking parameters, scheme and host in lower case and the
 * other parameters in a fixed order. Two addresses of one page yield the same string; anything that is no address is returned as it is.
 */
export function canonicalAddress(url: string): string {
  const parts = ADDRESS.exec(url.trim());
  if (!parts) return url.trim().replace(/#.*$/s, '');
  const scheme = parts[1]!.toLowerCase();
  const host = parts[2]!.toLowerCase().replace(scheme === 'https' ? /:443$/ : /:80$/, '');
  const kept = (parts[4] ?? '').split('&').filter((pair) => pair !== '' && !TRACKING.test(nameOf(pair))).sort();
  return `${scheme}://${host}${parts[3] || '/'}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** The host a reader would name, "presstv.ir": lower case, without port and without a leading "www.", "m." or "amp."; empty when there is none. */
export function hostOf(url: string): string {
  const host = ADDRESS.exec(url.trim())?.[2]?.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '') ?? '';
  return host.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
}

/** Whether `host` is `site` or one of its subdomains: "english.example.org" is within "example.org". */
export function isWithinSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0]!;
}
