// From a click on a mark to the card on the screen, with the built extension on saved pages.
import { cardOf, hasMarks, pointOfMark, until } from './extension.mjs';
import { loadSaved } from './saved-pages.mjs';

/** Clicks a mark of each page twice: a fresh card, then (on another mark) the kept one. Milliseconds of each. */
export async function timeCards({ browser, origin, data, index, rest }) {
  const fresh = [];
  const kept = [];
  for (const entry of index) {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await loadSaved(page, data, entry);
      if (!(await hasMarks(page, 2500))) continue;
      // Else the card's own files would take the way through this process.
      await page.setRequestInterception(false);
      await page.evaluate(() => addEventListener('click', (event) => { globalThis.clicked = performance.timeOrigin + event.timeStamp; }, true));
      if (!(await clickMark(page, 0, rest))) continue;
      const card = await cardOf(page, origin);
      if (!card) continue;
      const painted = await until(() => card.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return paint ? performance.timeOrigin + paint.startTime : null;
      }));
      if (painted !== null) fresh.push(painted - await page.evaluate('clicked'));
      await page.keyboard.press('Escape');
      // Its next frame after something in it changed.
      await card.evaluate(() => {
        globalThis.shown = null;
        new MutationObserver(() => { requestAnimationFrame(() => { globalThis.shown ??= performance.timeOrigin + performance.now(); }); })
          .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      if (!(await clickMark(page, 2, rest))) continue;
      const shown = await until(() => card.evaluate('shown'), 2000);
      if (shown !== null) kept.push(shown - await page.evaluate('clicked'));
    } catch (error) {
      console.error(`${entry.url}: ${error.message}`);
    } finally {
      await page.close();
    }
  }
  return { fresh, kept };
}

async function clickMark(page, at, rest) {
  const point = await pointOfMark(page, at);
  if (!point) return false;
  await page.mouse.move(point.x, point.y);
  await new Promise((resolve) => setTimeout(resolve, rest));
  await page.mouse.click(point.x, point.y);
  return true;
}
