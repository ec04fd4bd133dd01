/** The engine as the background holds it: built on the first page, once in the life of this background. */
import browser from 'webextension-polyfill';
import type { AnalyseInput, Analysis, KnownAttributions } from '../engine/records.ts';
import type { Analyse } from './pages.ts';

/** The trained model in the package's own folder; absent where none was built in. */
const MODEL = 'attribution.bin';

type Engine = (input: AnalyseInput, known: KnownAttributions | null) => Analysis;

/**
 * A few sentences of every common kind. The first text an engine reads costs it a tenth of a second more than the next, for a browser
 * makes code ready when it is first run.
 */
const SAMPLE = [
  'Ferry line to stay open, minister says', 'PORT HALLOW (Coastal Times) — “We will not close the line before the spring,” Transport Minister Mara Lindqvist said on Tuesday, adding that a timetable would follow.',
  'According to a report seen by Coastal Times, the repairs cost 4.2 million crowns. A senior official, who asked not to be named, told reporters that nobody had been asked.',
  'Critics believe she knew of the delay; the company denies it. “It is too much,” he wrote in a letter to the assembly, citing Iran’s Press TV. The ministry did not respond to a request for comment.',
].join('\n\n');

export type LazyEngine = {
  readonly analyse: Analyse;
  /** Makes the engine, and makes it quick, for a page that is going to ask. */
  readonly prepare: () => void;
};

/**
 * Analyses with an engine that `make` builds from the bytes of the model, or from null where the package has none or `make`
 * cannot read them: rules alone are better than nothing.
 */
export function lazyEngine(make: (model: ArrayBuffer | null) => Engine): LazyEngine {
  let engine: Promise<Engine> | undefined;
  const made = (): Promise<Engine> => engine ??= readPackaged(MODEL).then((model) => makeOrDoWithout(make, model));
  return {
    analyse: async (input, known) => {
      const [analyse, attributions] = await Promise.all([made(), known ?? null]);
      return analyse(input, attributions);
    },
    prepare() {
      if (engine) return;
      // What is wrong with the engine is told to the page that asks.
      made().then((analyse) => analyse({ text: SAMPLE }, null)).catch(() => undefined);
    },
  };
}

function makeOrDoWithout(make: (model: ArrayBuffer | null) => Engine, model: ArrayBuffer | null): Engine {
  try {
    return make(model);
  } catch (error) {
    console.error('The model could not be read.', error);
    return make(null);
  }
}

/** The bytes of a file of the package; null when it has no such file. The content security policy allows no other addresses. */
async function readPackaged(file: string): Promise<ArrayBuffer | null> {
  try {
    const answer = await fetch(browser.runtime.getURL(file));
    return answer.ok ? await answer.arrayBuffer() : null;
  } catch {
    return null;
  }
}
