// Finds and starts the real browsers: the system's own first, on Debian as root installed with apt, else a clear instruction.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const CANDIDATES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    // Branded Chrome 137 and later ignores --load-extension; Chromium and Chrome for Testing do not.
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Chromium/Application/chrome.exe', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
    packages: ['chromium', 'fonts-liberation'],
    hint: 'Install Chromium 128 or later, or set CHROMIUM_PATH to its binary.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    // ESR and Developer Edition first: they run unsigned add-ons that are installed for good.
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
    packages: ['firefox-esr', 'fonts-liberation'],
    hint: 'Install Firefox ESR or Developer Edition 142 or later, or set FIREFOX_PATH to its binary.',
  },
};

/** The path of a browser's binary. Throws with what to do when there is none and none can be installed. */
export function findBrowser(name) {
  const { variable, paths, packages, hint } = CANDIDATES[name];
  const named = process.env[variable];
  if (named && existsSync(named)) return named;
  if (named) throw new Error(`${variable} is set to ${named}, but nothing is there. ${hint}`);
  const found = () => paths.find((path) => existsSync(path));
  if (!found() && canUseApt()) installWithApt(packages);
  const path = found();
  if (!path) throw new Error(`No ${name} was found. ${hint}`);
  return path;
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function installWithApt(packages) {
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--no-default-browser-check', '--disable-search-engine-choice-screen', '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter'];

/** Starts Chromium. `extension` is the folder to load, `profile` a folder that is kept, `proxy` "host:port" for all http traffic. */
export async function launchChromium({ extension, profile, proxy, headless = true, args = [], ...rest } = {}) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const network = proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : [];
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless, pipe: true,
    ...(profile ? { userDataDir: profile } : {}),
    ...(extension ? { enableExtensions: [extension] } : {}),
    args: [...root, ...QUIET, ...(headless ? ['--disable-gpu'] : []), ...network, ...args],
    ...rest,
  });
}

const FIREFOX_PREFS = {
  'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'browser.newtabpage.enabled': false, 'dom.security.https_only_mode': false, 'dom.security.https_first': false, 'dom.security.https_first_schemeless': false,
  // A release's own add-on signatures cannot exist for a build from source.
  'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0, 'extensions.enabledScopes': 15, 'extensions.startupScanScopes': 15,
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Starts Firefox over WebDriver BiDi; install the extension afterwards with `installInFirefox`. */
export async function launchFirefox({ profile, proxy, headless = true, prefs = {}, ...rest } = {}) {
  const [host, port] = proxy ? proxy.split(':') : [];
  const network = proxy ? {
    'network.proxy.type': 1, 'network.proxy.http': host, 'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host, 'network.proxy.ssl_port': Number(port), 'network.proxy.allow_hijacking_localhost': true, 'network.proxy.no_proxies_on': '',
  } : {};
  return puppeteer.launch({
    browser: 'firefox', executablePath: findBrowser('firefox'), headless,
    ...(profile ? { userDataDir: profile } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...FIREFOX_PREFS, ...network, ...prefs },
    ...rest,
  });
}

/** Installs a packed extension for good, so that it is there again after a restart with the same profile. */
export async function installInFirefox(browser, archive) {
  const { result } = await browser.connection.send('webExtension.install', { extensionData: { type: 'archivePath', path: archive }, 'moz:permanent': true });
  return result.extension;
}
