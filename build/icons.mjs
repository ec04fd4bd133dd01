// Draws the PNG icons from our own SVG shapes: a quotation mark over a dotted line. `node build/icons.mjs`
// Small sizes are drawn on the pixel grid of their own, because a scaled 128 px drawing blurs at 16 px.
import { mkdir, writeFile } from 'node:fs/promises';
import { launchChromium } from './browsers.mjs';

const STATES = {
  // Filled: this page is looked at. Both fills keep 3:1 against white and against #202124 toolbars.
  on: { fill: '#1F7F8C', edge: 'none', ink: '#FFFFFF' },
  // Grey: switched off for this site.
  off: { fill: '#7A828A', edge: 'none', ink: '#FFFFFF' },
  // Hollow: allowed, but not looked at.
  idle: { fill: 'none', edge: '#4F97A3', ink: '#4F97A3' },
};

/** One drawing on a grid of 16 units; `fine` adds what only larger sizes can show. */
function draw({ fill, edge, ink }, fine) {
  const frame = `<rect x="${edge === 'none' ? 0 : 0.5}" y="${edge === 'none' ? 0 : 0.5}" width="${edge === 'none' ? 16 : 15}" height="${edge === 'none' ? 16 : 15}" rx="3.5" fill="${fill}" stroke="${edge}" stroke-width="1"/>`;
  const quote = fine
    ? (x) => `<path d="M${x} 3.2h3.4v3.3c0 2-1.1 3.2-3 3.6l-.5-1.1c1-.3 1.5-.9 1.6-1.9H${x}z"/>`
    : (x) => `<path d="M${x} 3h3v4l-1.5 3H${x}l1-3h-1z"/>`;
  const dots = fine
    ? [2.8, 5.4, 8, 10.6, 13.2].map((x) => `<circle cx="${x}" cy="12.9" r=".8"/>`).join('')
    : [3, 6, 9, 12].map((x) => `<rect x="${x}" y="12" width="1.5" height="1.5"/>`).join('');
  const [left, right] = fine ? [3.6, 8.9] : [4, 9];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${frame}<g fill="${ink}">${quote(left)}${quote(right)}${dots}</g></svg>`;
}

const folder = new URL('../icons/', import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await launchChromium({ headless: true });
const page = await browser.newPage();
for (const [state, colours] of Object.entries(STATES)) {
  const base = state === 'on' ? 'icon' : state;
  await writeFile(new URL(`${base}.svg`, folder), `${draw(colours, true)}\n`);
  for (const size of state === 'on' ? [16, 32, 48, 128] : [16, 32]) {
    await page.setViewport({ width: size, height: size });
    const svg = draw(colours, size > 16).replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({ path: new URL(`${base}-${size}.png`, folder).pathname, omitBackground: true });
  }
}
await browser.close();
