/** Makes HTML at random, with the words a reader would see in it, in order. Words of the page are unique: `w12`. */

export type Generated = { readonly html: string; readonly words: readonly string[] };

/** A small seeded generator (mulberry32), so that a failing page can be made again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SPACES = [' ', '  ', '\n    ', '\t', ' \n'];
const LINK = 'a href="https://example.org/"';
const INLINE = [LINK, 'b', 'em', 'span', 'span style="font-size:12px"', 'strong', 'u', 'code', 'mark', 'q', 'time'];

/** Makes one page body from a seed. */
export function generatePage(seed: number): Generated {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const words: string[] = [];
  let count = 0;
  const word = (): string => {
    const name = `w${++count}`;
    words.push(name);
    // A soft hyphen and a character reference inside a word; both are undone when words are compared.
    return random() < 0.1 ? name.replace('w', 'w&shy;') : random() < 0.1 ? name.replace('w', '&#119;') : name;
  };
  const hidden = (inLink: boolean): string => {
    const text = `hidden${++count}`;
    // Links inside links would be taken apart by the parser.
    if (!inLink && random() < 0.15) return `<sup><a href="#n${count}">${count % 90}</a></sup>`;
    return pick([
      `<span style="display:none">${text}</span>`, `<span style="visibility:hidden">${text}</span>`, `<span hidden>${text}</span>`,
      `<span style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden">${text}</span>`, `<script type="text/plain">${text}</script>`,
      `<!-- ${text} -->`, `<button>${text}</button>`, `<svg><text>${text}</text></svg>`, `<style>.${text}{}</style>`,
    ]);
  };
  const inline = (depth: number, inLink: boolean): string => {
    const kind = random();
    if (kind < 0.5 || depth > 4) return word();
    if (kind < 0.6) return `<ruby>${word()}<rp>(</rp><rt>reading</rt><rp>)</rp></ruby>`;
    if (kind < 0.68) return hidden(inLink);
    if (kind < 0.74) return pick(['<br>', '<br><br>', '<wbr>', '<span></span>']);
    const tag = pick(inLink ? INLINE.slice(1) : INLINE);
    return `<${tag}>${run(depth + 1, inLink || tag === LINK)}</${tag.split(' ')[0]}>`;
  };
  const run = (depth = 0, inLink = false): string => {
    const parts: string[] = [];
    for (let rest = 1 + Math.floor(random() * 6); rest > 0; rest--) parts.push(inline(depth, inLink));
    return parts.map((part) => part + pick(SPACES)).join('');
  };
  const block = (depth: number): string => {
    const kind = random();
    if (depth > 3 || kind < 0.45) return `<p>${run()}</p>`;
    if (kind < 0.52) return `<p><span style="float:left;font-size:40px">w</span>${dropCap()}</p>`;
    if (kind < 0.6) return `<ul><li>${run()}</li><li>${block(depth + 1)}</li></ul>`;
    if (kind < 0.68) return `<blockquote>${run()}${block(depth + 1)}</blockquote>`;
    if (kind < 0.76) return `<table><tr><td>${run()}</td><td>${run()}</td></tr></table>`;
    if (kind < 0.82) return `<div>${run()}${block(depth + 1)}${run()}</div>`;
    if (kind < 0.88) return `<pre>${run()}\n${run()}</pre>`;
    if (kind < 0.93) return `<div style="display:none"><p>hidden</p></div>`;
    return `<div><template shadowrootmode="open"><p>${run()}</p><slot></slot></template><p>${run()}</p></div>`;
  };
  const dropCap = (): string => {
    words.push(`w${++count}`);
    return `${count} ${run()}`;
  };
  const blocks: string[] = [];
  for (let rest = 3 + Math.floor(random() * 5); rest > 0; rest--) blocks.push(block(0));
  return { html: blocks.join(pick(SPACES)), words };
}
