// The content scripts without an extension around them, in the two parts that the browser loads, each with a clock.
import { contentScriptOf, importSource } from '../build.mjs';

const LOOK = `
  import { lookAtPage } from './src/page/look-at-page.ts';
  import { UNHURRIED } from './src/page/pace.ts';
  globalThis.probe = {
    pace: UNHURRIED,
    async look(isThorough = false) {
      const started = performance.now();
      const look = this.found = await lookAtPage(document, { url: location.href, isThorough, pace: this.pace });
      // What is asked and answered goes as JSON, as the browser sends it.
      const told = 'refused' in look ? null : JSON.stringify({ ...look.facts, anyway: false, before: null });
      return { told, ms: performance.now() - started };
    },
  };`;

const READ = `
  import { createPainter } from './src/page/painter.ts';
  import { joinChosen, readParagraphs, tellParagraphs } from './src/page/read-text.ts';
  Object.assign(globalThis.probe, {
    read(answer) {
      const started = performance.now();
      const { root, metadata } = JSON.parse(answer);
      this.drafts = readParagraphs(this.found.elements[root], metadata.title);
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

/** The background's part in reading a page: whether it is an article, and then its text and the answer as it is sent. */
export async function readingBackground() {
  const [{ analyse }, { articleText }, { judgePage }, { planMarks }, { DEFAULT_SETTINGS }] = await Promise.all(
    ['engine/analyse.ts', 'background/article-text.ts', 'background/detection/judge-page.ts', 'messaging/marks.ts', 'storage/records.ts'].map((file) => importSource(`src/${file}`)));
  return {
    judge: (told) => judgePage(JSON.parse(told), false),
    answer({ told, url, metadata: { title, description, publisher, language } }) {
      const { text, chosen, headlines } = articleText(JSON.parse(told), { title, description });
      const analysis = analyse({ text, url, publisher: publisher ?? undefined, language }, null);
      const plan = planMarks({ text, analysis, notes: [], hidden: [], headlines, settings: DEFAULT_SETTINGS });
      return { text, answer: JSON.stringify({ analysis, chosen, plan, notes: [], hidden: [] }) };
    },
  };
}

/** Code of both parts; evaluating one gives the milliseconds that loading it took. */
export async function bundleProbe() {
  const [look, read] = await Promise.all([LOOK, READ].map(async (source) => timed(await contentScriptOf(source))));
  return { look, read };
}

/** Has compiling a script and what it does when it is loaded timed. */
export function timed(code) {
  return `{ const source = ${JSON.stringify(code)}; const started = performance.now(); (0, eval)(source); performance.now() - started; }`;
}

/**
 * Runs both parts on a page; `run` evaluates in a world where nothing of ours has run. `background` answers what the page tells, and is not timed.
 * `moved` counts the elements that painting moved, `ms` is the main thread's time from compiling our scripts to painted marks.
 */
export async function runProbe(run, { probe, background, url }) {
  // Layout is the page's own cost, so it is done before the clock starts.
  await run('document.documentElement.getBoundingClientRect().height');
  let ms = await run(probe.look);
  const look = async (call) => {
    const looked = await run(call);
    ms += looked.ms;
    return looked.told === null ? { isArticle: false, isRead: false } : background.judge(looked.told);
  };
  let judged = await look('probe.look()');
  if (judged.isUnclear) judged = await look('probe.look(true)');
  if (!judged.isRead) return { ...judged, text: '', ms };
  const { score, evidence, ...sent } = judged;
  ms += await run(probe.read);
  const read = await run(`probe.read(${JSON.stringify(JSON.stringify(sent))})`);
  ms += read.ms;
  let moved = 0;
  const { text, answer } = background.answer({ told: read.told, url, metadata: judged.metadata });
  if (text !== '') {
    const painted = await run(`probe.paint(${JSON.stringify(answer)})`);
    ms += painted.ms;
    moved = painted.moved;
  }
  return { ...judged, moved, text, ms };
}
