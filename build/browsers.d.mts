import type { Browser } from 'puppeteer-core';

export type LaunchOptions = {
  readonly extension?: string; readonly profile?: string; readonly proxy?: string; readonly headless?: boolean;
  readonly args?: readonly string[]; readonly prefs?: Readonly<Record<string, unknown>>;
  /** What the driver would give the browser by itself, and is not to. */
  readonly ignoreDefaultArgs?: readonly string[];
};
export function findBrowser(name: 'chromium' | 'firefox'): string;
export function launchChromium(options?: LaunchOptions): Promise<Browser>;
export function launchFirefox(options?: LaunchOptions): Promise<Browser>;
export function installInFirefox(browser: Browser, archive: string): Promise<string>;
