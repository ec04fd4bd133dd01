// What our scripts do on the main thread of real pages, from traces of the browser with the built extension.
import { hasSettled } from './extension.mjs';
import { loadSaved } from './saved-pages.mjs';

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel', 'scheduler'];
/** What a page that is no article is given; nobody asks it anything meanwhile, because answering costs too. */
const PATIENCE_MS = 500;
/** For what is painted after the answer. */
const REST_MS = 300;

/** Loads each page, the processor made `throttling` times slower; gives our tasks of each, longest first, and the time of our scripts. */
export async function traceTasks({ browser, origin, data, index, throttling = 1, isPatient = false }) {
  const answers = [];
  for (const entry of index) {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await page.emulateCPUThrottling(throttling);
      await page.tracing.start({ categories: CATEGORIES });
      await loadSaved(page, data, entry);
      if (!isPatient) await hasSettled(browser);
      await new Promise((resolve) => setTimeout(resolve, isPatient ? PATIENCE_MS : REST_MS));
      const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString('utf8'));
      answers.push({ entry, ...ofTrace(trace.traceEvents, origin) });
    } catch (error) {
      console.error(`${entry.url}: ${error.message}`);
    } finally {
      await page.close();
    }
  }
  return answers;
}

/**
 * `tasks` of ours with their milliseconds, `scripts` the milliseconds of all scripts in them: both of the thread's own time, not
 * the clock's. Continuations of promises carry no address in a trace; but the page's own scripts are refused, so that from our
 * first line on every script that runs is ours. Frames that were made in this time count too, whoever they were made for.
 */
function ofTrace(events, origin) {
  const first = events.find(({ name, args }) => name === 'EvaluateScript' && (args?.data?.url ?? '').startsWith(origin));
  if (!first) return { tasks: [], scripts: 0 };
  const own = events.filter(({ ph, pid, tid, ts, dur }) => ph === 'X' && pid === first.pid && tid === first.tid && ts + dur >= first.ts).sort((a, b) => a.ts - b.ts);
  const scripts = outermost(own.filter(({ name, ts }) => SCRIPTS.has(name) && ts >= first.ts));
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const isWithin = (task) => ({ ts }) => ts >= task.ts && ts <= task.ts + task.dur;
  return {
    tasks: tasks.filter((task) => scripts.some(isWithin(task))).map(({ tdur }) => tdur / 1000).sort((a, b) => b - a),
    scripts: scripts.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
  };
}

const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.callFunction', 'RunMicrotasks', 'BlinkScheduler_PerformMicrotaskCheckpoint', 'TimerFire', 'FireAnimationFrame']);

/** Of events in the order of their beginnings those that are in no other. */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
