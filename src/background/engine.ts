/** The engine as the background holds it: built on the first page, once in the life of this background. */
import browser from 'webextension-polyfill';
import type { AnalyseInput, Analysis, KnownAttributions } from '../engine/records.ts';
import type { Analyse } from './pages.ts';

/** The trained model in the package's own folder; absent where none was built in. */
const MODEL = 'attribution.bin';

type Engine = (input: AnalyseInput, known: KnownAttributions | null) => Analysis;

/**
 * Analyses with an engine that `make` builds from the bytes of the model, or from null where the package has none or `make`
 * cannot read them: rules alone are better than nothing.
 */
export function lazyEngine(make: (model: ArrayBuffer | null) => Engine): Analyse {
  let engine: Promise<Engine> | undefined;
  return async (input, known = null) => {
    engine ??= readPackaged(MODEL).then((model) => makeOrDoWithout(make, model));
    return (await engine)(input, known);
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
