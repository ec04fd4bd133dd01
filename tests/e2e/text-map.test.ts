import * as esbuild from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../build/browsers.mjs';
import { generatePage } from './generated-dom.ts';

const PAGES = 150;
const SPANS = 60;

/** What the page is asked: its text, what ranges of random spans say, and where points come back to. */
type Answer = {
  readonly text: string;
  readonly spans: readonly { readonly span: readonly [number, number]; readonly said: string }[];
  readonly lost: readonly number[];
};

describe.each(['chromium', 'firefox'] as const)('the text map in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let code: string;

  beforeAll(async () => {
    code = await bundle();
    browser = name === 'chromium' ? await launchChromium() : await launchFirefox();
    page = await browser.newPage();
  });

  afterAll(() => browser?.close());

  const read = async (html: string, seed = 1): Promise<Answer> => {
    await page.setContent(`<!doctype html><body><main>${html}</main></body>`);
    await page.evaluate(() => {
      // setContent makes no shadow roots of templates in every browser.
      for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
        template.parentElement!.attachShadow({ mode: 'open' }).append(template.content);
        template.remove();
      }
    });
    await page.evaluate(code);
    return page.evaluate((from, count) => (window as unknown as { readMap: (from: number, count: number) => Answer }).readMap(from, count), seed, SPANS);
  };

  test('says for every span what its ranges say, and shows all words and no others', async () => {
    for (let seed = 1; seed <= PAGES; seed++) {
      const { html, words } = generatePage(seed);
      const { text, spans, lost } = await read(html, seed);
      expect(bare(text).match(/w\d+|hidden\d*|reading/g) ?? [], `words of page ${seed}: ${html}`).toEqual(words);
      for (const { span, said } of spans) expect(bare(said), `span ${span} of page ${seed}: ${html}`).toBe(bare(text.slice(...span)));
      expect(lost, `points of page ${seed}: ${html}`).toEqual([]);
    }
  }, 120_000);

  test.each([
    ['inline links', '<p>He <a href="/x">said</a> so.</p>', 'He said so.'],
    ['a drop cap that floats', '<p><span style="float:left">T</span>he end.</p>', 'The end.'],
    ['a drop cap made by a style sheet', '<style>p::first-letter{font-size:3em;float:left}</style><p>The end.</p>', 'The end.'],
    ['spans inside a word', '<p>Inter<span>nation</span>al <b>news</b></p>', 'International news'],
    ['a single break inside a sentence', '<p>one<br>two</p>', 'one two'],
    ['a break after a sentence', '<p>One.<br>Two.</p>', 'One.\nTwo.'],
    ['two breaks', '<p>one<br> <br>two</p>', 'one\ntwo'],
    ['soft hyphens, kept', '<p>inter&shy;national</p>', 'inter\u00adnational'],
    ['entities', '<p>AT&amp;T &ldquo;said&rdquo;&nbsp;so</p>', 'AT&T “said”\u00a0so'],
    ['ruby without its reading', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>', '漢字'],
    ['footnote marks left out', '<p>He said<sup><a href="#1">1</a></sup> so.</p>', 'He said so.'],
    ['powers kept', '<p>ten m<sup>2</sup> of land</p>', 'ten m2 of land'],
    ['lists', '<ul><li>one</li><li>two <b>three</b></li></ul>', 'one\ntwo three'],
    ['quotes', '<blockquote>“Never,”<p>he said.</p></blockquote>', '“Never,”\nhe said.'],
    ['cells', '<table><tr><td>one</td><td>two</td></tr></table>', 'one\ntwo'],
    ['preserved lines', '<p style="white-space:pre-line">one.\n  two.\n\nthree</p>', 'one.\ntwo.\nthree'],
    ['white space between blocks and inside them', '<div>\n  <p>\n one \n two </p>\n </div>', 'one two'],
    ['white space at the edges of inline elements', '<p>one<b> two </b> three</p>', 'one two three'],
    ['elements that a style sheet makes blocks', '<div><span style="display:block">one</span><span style="display:block">two</span></div>', 'one\ntwo'],
    ['blocks that a style sheet makes inline', '<div><div style="display:inline">one</div><div style="display:inline"> two</div></div>', 'one two'],
    ['captions left out', '<p>one</p><figure><img alt=""><figcaption>caption</figcaption></figure><p>two</p>', 'one\ntwo'],
    ['share bars and related links left out', '<p>one one one one one</p><div class="social-share">Tweet</div><div class="related-stories">More</div><p>two two two</p>', 'one one one one one\ntwo two two'],
    ['closed details left out', '<p>one</p><details><summary>more</summary><p>two</p></details>', 'one\nmore'],
    ['right-to-left text', '<p dir="rtl">قال <b>الرئيس</b> ذلك</p>', 'قال الرئيس ذلك'],
  ])('reads %s', async (_what, html, expected) => {
    expect((await read(html)).text).toBe(expected);
  });
});

/** Letters alone: white space is compared by the table, soft hyphens and hyphenation marks are no letters. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

async function bundle(): Promise<string> {
  const source = `
    import { readBlocks } from './src/page/read-blocks.ts';
    import { joinParagraphs } from './src/page/read-text.ts';
    import { seeded } from './tests/e2e/generated-dom.ts';
    window.readMap = (seed, count) => {
      const map = joinParagraphs(readBlocks(document.querySelector('main')));
      const random = seeded(seed);
      const spans = Array.from({ length: count }, () => {
        const a = Math.floor(random() * map.text.length), b = a + 1 + Math.floor(random() * Math.min(80, map.text.length - a));
        return { span: [a, Math.min(b, map.text.length)], said: map.rangesOf([a, Math.min(b, map.text.length)]).map(String).join('') };
      });
      const lost = [];
      for (let at = 0; at < map.text.length; at++) {
        const [range] = map.rangesOf([at, at + 1]);
        if (range && map.offsetAt(range.startContainer, range.startOffset) !== at) lost.push(at);
      }
      return { text: map.text, spans, lost };
    };`;
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: new URL('../../', import.meta.url).pathname, loader: 'ts' }, bundle: true, write: false, format: 'iife', target: 'es2022',
  });
  return outputFiles[0]!.text;
}
