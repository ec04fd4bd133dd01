/** What nearly every end-to-end test stands on: a web of our own and a browser with the extension, for one block of tests. */
import { afterAll, beforeAll } from 'vitest';
import { makeProfile, startDriver, type BrowserName, type Driver } from './driver.ts';
import { readPage, startSite, type Site } from './site.ts';

/** Reads as the running web, the browser and the article's HTML inside a test; nothing is there before. */
export type Stage = {
  readonly site: Site; readonly driver: Driver; readonly article: string;
  /** The browser's profile, which is removed in the end: a place for a test's files. */
  readonly folder: string;
};

type Running = Omit<Stage, 'folder'> & { readonly profile: Awaited<ReturnType<typeof makeProfile>> };

/** Sets the stage before the tests of the surrounding `describe` and clears it after them. */
export function useStage(name: BrowserName): Stage {
  let running: Running | null = null;
  const onStage = (): Running => {
    if (!running) throw new Error('The stage is set in a test only.');
    return running;
  };

  beforeAll(async () => {
    const site = await startSite();
    const profile = await makeProfile();
    running = { site, profile, article: await readPage('article'), driver: await startDriver(name, { proxy: site.proxy, profile: profile.folder }) };
  });

  afterAll(async () => {
    await running?.driver.close();
    await running?.site.close();
    await running?.profile.remove();
  });

  return {
    get site() { return onStage().site; },
    get driver() { return onStage().driver; },
    get article() { return onStage().article; },
    get folder() { return onStage().profile.folder; },
  };
}
