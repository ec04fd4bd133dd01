// The text of an article's HTML file, for the compiler of packs. In the browser the page itself is read; this is for files on a disk.
const NOT_TEXT = /<(script|style|noscript|template|svg|nav|header|footer|aside|form|figure|button)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const BLOCK = /<\/?(?:p|div|section|article|main|h[1-6]|li|ul|ol|blockquote|br|tr|table|hr|pre|dd|dt)\b[^>]*>/gi;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', shy: '\u00ad' };

/** The paragraphs of the file's article (else main, else body), one a line. */
export function htmlText(html) {
  const body = between(html, 'article') ?? between(html, 'main') ?? between(html, 'body') ?? html;
  const plain = decoded(body.replace(NOT_TEXT, ' ').replace(/\s+/g, ' ').replace(BLOCK, '\n').replace(/<[^>]*>/g, ''));
  return plain.split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
}

/** What the file says about itself: title, publisher, canonical address and date, each only where it says so. */
export function htmlDetails(html) {
  const meta = (name) => attribute(html, new RegExp(`<meta\\b[^>]*(?:property|name)=["']${name}["'][^>]*>`, 'i'), 'content');
  const title = meta('og:title') ?? /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1]?.trim();
  const address = attribute(html, /<link\b[^>]*rel=["']canonical["'][^>]*>/i, 'href');
  const date = meta('article:published_time')?.slice(0, 10);
  return {
    ...(title && { title: decoded(title) }), ...(meta('og:site_name') && { publisher: decoded(meta('og:site_name')) }),
    ...(address && { addresses: [decoded(address)] }), ...(date && { date }),
  };
}

function between(html, element) {
  const longest = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}\\s*>`, 'gi'))].map((match) => match[1]).sort((a, b) => b.length - a.length);
  return longest[0];
}

function attribute(html, element, name) {
  const tag = element.exec(html)?.[0];
  return tag && new RegExp(`\\b${name}=["']([^"']*)["']`, 'i').exec(tag)?.[1];
}

function decoded(text) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name ? (NAMED[name.toLowerCase()] ?? whole) : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)));
}
