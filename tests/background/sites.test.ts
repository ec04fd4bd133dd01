import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/background/commands.ts';
import { addSites, bringPart, markTab, reconcileSites } from '../../src/background/sites.ts';
import { welcome } from '../../src/background/welcome.ts';
import { readSettings } from '../../src/storage/settings.ts';
import { fake, resetFake } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));

/** Tabs that have a content script, with what it says of its page. */
let scripted: Map<number, object>;
beforeEach(() => {
  resetFake();
  scripted = new Map();
  fake.tabs.sendMessage.mockImplementation(async (tabId, message) => {
    if (!scripted.has(tabId)) throw new Error('Could not establish connection. Receiving end does not exist.');
    return (message as { call: string }).call === 'pageState' ? { value: scripted.get(tabId) } : {};
  });
  fake.scripting.executeScript.mockImplementation(async (given) => {
    scripted.set((given as { target: { tabId: number } }).target.tabId, {});
    return [];
  });
});

const granted = (...origins: string[]): void => void fake.permissions.getAll.mockResolvedValue({ origins, permissions: [] });
const called = (call: string) => fake.tabs.sendMessage.mock.calls.filter(([, message]) => (message as { call: string }).call === call).map(([tabId]) => tabId);

describe('reconcileSites', () => {
  test.each([
    ['one site', ['https://news.test/*'], ['https://news.test/*']],
    ['all sites', ['<all_urls>'], ['*://*/*']],
    ['all sites said twice', ['<all_urls>', '*://*/*'], ['*://*/*']],
    ['what the manifest covers as well', ['*://*.example.org/*', 'https://b.test/*', 'https://a.test/*'], ['https://a.test/*', 'https://b.test/*']],
  ])('registers the content script for %s', async (_what, origins, matches) => {
    granted(...origins);
    await reconcileSites();
    expect([...fake.registered.values()]).toEqual([{
      id: 'allowed-sites', js: ['content.js'], matches, excludeMatches: ['*://*.example.org/*'], runAt: 'document_idle',
    }]);
  });

  test.each([
    ['nothing', []], ['what the manifest covers', ['*://*.example.org/*']], ['what is no web site', ['file:///*', 'moz-extension://x/*']],
  ])('registers nothing for %s', async (_what, origins) => {
    granted(...origins);
    await reconcileSites();
    expect(fake.registered.size).toBe(0);
  });

  test('follows what is allowed and what no more is', async () => {
    granted('https://a.test/*');
    await reconcileSites();
    granted('https://a.test/*', 'https://b.test/*');
    await reconcileSites();
    expect(fake.registered.get('allowed-sites')?.matches).toEqual(['https://a.test/*', 'https://b.test/*']);
    granted();
    await reconcileSites();
    expect(fake.registered.size).toBe(0);
  });

  test('changes nothing that is right already', async () => {
    granted('https://a.test/*');
    await reconcileSites();
    await reconcileSites();
    expect(fake.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(fake.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  test('registers once when asked twice at the same time', async () => {
    granted('https://a.test/*');
    await Promise.all([reconcileSites(), reconcileSites()]);
    expect(fake.scripting.registerContentScripts).toHaveBeenCalledOnce();
  });
});

describe('addSites', () => {
  test('runs the content script in open tabs where it does not run yet', async () => {
    granted('https://a.test/*');
    fake.tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }]);
    scripted.set(2, {});
    await addSites(['https://a.test/*']);
    expect(fake.tabs.query).toHaveBeenCalledWith({ url: ['https://a.test/*'] });
    expect(fake.scripting.executeScript.mock.calls).toEqual([[{ target: { tabId: 1 }, files: ['content.js'] }]]);
    expect(fake.registered.has('allowed-sites')).toBe(true);
  });

  test('with permissions that are no sites touches no tab', async () => {
    await addSites([]);
    expect(fake.tabs.query).not.toHaveBeenCalled();
  });
});

test('bringPart runs a further script in the page itself, not in its frames', async () => {
  await bringPart('article', 3);
  expect(fake.scripting.executeScript.mock.calls).toEqual([[{ target: { tabId: 3, frameIds: [0] }, files: ['article.js'] }]]);
});

describe('markTab', () => {
  test('runs the content script first where it does not run', async () => {
    await markTab(3);
    expect(fake.scripting.executeScript).toHaveBeenCalledOnce();
    expect(called('markAnyway')).toEqual([3, 3]);
  });

  test('does not run it twice', async () => {
    scripted.set(3, {});
    await markTab(3);
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('rejects with the browser’s reason', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(markTab(3)).rejects.toThrow('Cannot access a chrome:// URL');
  });
});

describe('a key', () => {
  test('goes through the densities', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      await runCommand('cycle-density');
      seen.push((await readSettings()).density);
    }
    expect(seen).toEqual(['everything', 'few', 'standard']);
  });

  test('turns a site off and on again', async () => {
    scripted.set(1, { host: 'a.test' });
    await runCommand('toggle-site', { id: 1, url: 'https://www.a.test/x' });
    expect((await readSettings()).offHosts).toEqual(['a.test']);
    await runCommand('toggle-site', { id: 1, url: 'https://www.a.test/x' });
    expect((await readSettings()).offHosts).toEqual([]);
  });

  test('marks a page that was not looked at', async () => {
    await runCommand('toggle-site', { id: 1, url: 'https://www.a.test/x' });
    expect((await readSettings()).offHosts).toEqual([]);
    expect(called('markAnyway')).toEqual([1, 1]);
  });

  test('leaves a page alone that no extension may read', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access'));
    await expect(runCommand('toggle-site', { id: 1 })).resolves.toBeUndefined();
    expect((await readSettings()).offHosts).toEqual([]);
  });

  test('goes to the next statement in the active tab', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 5 }]);
    scripted.set(5, {});
    await runCommand('next-statement');
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(5, { call: 'go', argument: { to: 'next' } }, { frameId: 0 });
  });

  test('opens the panel, before anything else is waited for', async () => {
    const open = vi.fn(async () => undefined);
    Object.assign(fake, { sidePanel: { open } });
    const done = runCommand('open-list', { id: 5 });
    expect(open).toHaveBeenCalledWith({ tabId: 5 });
    await done;
    expect(fake.action.openPopup).not.toHaveBeenCalled();
    Object.assign(fake, { sidePanel: undefined });
  });

  test('opens the popup where there is no panel', async () => {
    await runCommand('open-list', { id: 5 });
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
  });

  test.each(['', 'unknown'])('of the name “%s” does nothing', async (command) => {
    await runCommand(command, { id: 5 });
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
  });
});

describe('the welcome page', () => {
  test('opens once, at the first installation', async () => {
    for (const reason of ['install', 'install', 'update']) await welcome(reason);
    expect(fake.tabs.create.mock.calls).toEqual([[{ url: 'chrome-extension://sourcelight/welcome.html' }]]);
  });

  test.each(['update', 'browser_update', 'shared_module_update'])('does not open for %s', async (reason) => {
    await welcome(reason);
    expect(fake.tabs.create).not.toHaveBeenCalled();
  });
});
