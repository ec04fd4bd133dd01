/** The library, which is also the options page: all notes, sites, files. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { watchSettings } from './storage/settings.ts';
import { siteAccess } from './ui/components/site-access.ts';
import { followSystemTheme } from './ui/components/theme.ts';
import { Library } from './ui/library/Library.tsx';

followSystemTheme();
await watchSettings();
// Without it the browser may clear notes when the disk runs low; with `unlimitedStorage` it grants this silently.
void navigator.storage?.persist?.();
render(<Library access={siteAccess(browser)} />, document.getElementById('library')!);
