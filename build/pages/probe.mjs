// The content scripts without an extension around them, in the two parts that the browser loads, each with a clock.
import * as esbuild from 'esbuild';
import { importSource } from '../build.mjs';

const LOOK = `
  import { ELEMENT_NAMES } from './src/page/element-names.ts';
  import { lookAtPage } from './src/page/look-at-page.ts';
  import { UNHURRIED } from './src/page/pace.ts';
  globalThis.probe = {
    names: ELEMENT_NAMES,
    pace: UNHURRIED,
    async look() {
      const started = performance.now();
      const look = this.found = await lookAtPage(document, { url: location.href, isKnownOutlet: () => false, before: null, pace: this.pace });
      const ms = performance.now() - started;
      const { decision: { isArticle, score, evidence }, metadata: { publisher, language, title, description } } = look;
      return { isArticle, score, evidence, publisher, language, title, description, isRead: look.isRead, ms };
    },
  };`;

const READ = `
  import { createPainter } from './src/page/painter.ts';
  import { joinChosen, readParagraphs, tellParagraphs } from './src/page/read-text.ts';
  Object.assign(globalThis.probe, {
    read() {
      const started = performance.now();
      this.drafts = readParagraphs(this.found, this.names);
      // What is asked and answered goes as JSON, as the browser sends it.
      const told = JSON.stringify(tellParagraphs(this.drafts.drafts));
      return { told, ms: performance.now() - started };
    },
    paint(answer) {
      const before = this.boxes();
      const started = performance.now();
      const { chosen, plan } = JSON.parse(answer);
      createPainter(document).paint(plan, joinChosen(this.drafts, chosen).map);
      const ms = performance.now() - started;
      // At once, so that nothing but our paint can have moved them.
      const after = this.boxes();
      return { ms, moved: before.filter((box, element) => box !== after[element]).length };
    },
    boxes: () => [...document.querySelectorAll('body, body *')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].join(' ');
    }),
  });`;

/** The background's part in reading a page: the article's text, and the answer as it is sent. */
export async function readingBackground() {
  const [{ analyse }, { articleText }, { planMarks }, { DEFAULT_SETTINGS }] = await Promise.all(
    ['engine/analyse.ts', 'background/article-text.ts', 'messaging/marks.ts', 'storage/records.ts'].map((file) => importSource(`src/${file}`)));
  return ({ told, url, title, description, publisher, language }) => {
    const { text, chosen, headlines } = articleText(JSON.parse(told), { title, description });
    const analysis = analyse({ text, url, publisher: publisher ?? undefined, language }, null);
    const plan = planMarks({ text, analysis, notes: [], hidden: [], headlines, settings: DEFAULT_SETTINGS });
    return { text, answer: JSON.stringify({ analysis, chosen, plan, notes: [], hidden: [] }) };
  };
}

/** Code of both parts; evaluating one gives the milliseconds that loading it took. */
export async function bundleProbe() {
  const [look, read] = await Promise.all([LOOK, READ].map(timed));
  return { look, read };
}

/** Bundles a source as the content scripts are; compiling it and what its modules do when they are loaded is timed. */
export async function timed(source) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: new URL('../../', import.meta.url).pathname, loader: 'ts' }, bundle: true, minify: true, write: false, format: 'iife', target: 'chrome128',
  });
  return `{ const source = ${JSON.stringify(outputFiles[0].text)}; const started = performance.now(); (0, eval)(source); performance.now() - started; }`;
}

/**
 * Runs both parts on a page; `run` evaluates in a world where nothing of ours has run. `background` answers what the page tells, and is not timed.
 * `moved` counts the elements that painting moved, `ms` is the main thread's time from compiling our scripts to painted marks, `longest` that of its longest stretch.
 */
export async function runProbe(run, { probe, background, url }) {
  // Layout is the page's own cost, so it is done before the clock starts.
  await run('document.documentElement.getBoundingClientRect().height');
  const loading = await run(probe.look);
  const { isRead, ms, title, description, ...look } = await run('probe.look()');
  const stretches = [loading + ms];
  let moved = 0;
  if (!isRead) return { ...look, text: '', ms: loading + ms, longest: loading + ms };
  const loadingMore = await run(probe.read);
  const read = await run('probe.read()');
  stretches.push(loadingMore + read.ms);
  const { text, answer } = background({ told: read.told, url, title, description, ...look });
  if (text !== '') {
    const painted = await run(`probe.paint(${JSON.stringify(answer)})`);
    stretches.push(painted.ms);
    moved = painted.moved;
  }
  return { ...look, moved, text, ms: stretches.reduce((sum, stretch) => sum + stretch, 0), longest: Math.max(...stretches) };
}
