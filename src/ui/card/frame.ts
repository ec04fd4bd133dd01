/** What the card tells the page that embeds it: how high it is, and that the focus leaves it. */

/** What stands below one another in the card; of the middle only its content, which scrolls, has a height of its own. */
const PARTS = '.bar, .content, .note-pad, .foot';
const FOCUSABLE = 'button:not([disabled]), a[href], textarea, input, [tabindex="0"]';

/**
 * Reports the natural height of the card's content at once and whenever it changes, and when the frame was hidden, which
 * leaves everything in it without a size. Returns what stops it.
 */
export function reportHeight(card: HTMLElement, { height: report, hidden }: { readonly height: (height: number) => void; readonly hidden: () => void }): () => void {
  let last = 0;
  let isShown = true;
  const measure = (): void => {
    const parts = [...card.querySelectorAll<HTMLElement>(PARTS)];
    const height = Math.ceil(parts.reduce((sum, part) => sum + part.offsetHeight, 0));
    if (height === 0 || height === last) {
      const wasShown = isShown;
      isShown = height !== 0;
      if (wasShown && !isShown) hidden();
      return;
    }
    isShown = true;
    last = height;
    report(height);
  };
  const sizes = new ResizeObserver(measure);
  const watch = (): void => {
    sizes.disconnect();
    for (const part of card.querySelectorAll(PARTS)) sizes.observe(part);
    measure();
  };
  // Another statement or an opened source brings other elements.
  const elements = new MutationObserver(watch);
  elements.observe(card, { childList: true, subtree: true });
  watch();
  return () => {
    sizes.disconnect();
    elements.disconnect();
  };
}

/** Hands the focus on when Tab is pressed on the last control or Shift+Tab on the first: in Firefox it would stay in the frame. */
export function leaveByTab(event: KeyboardEvent, card: HTMLElement, leave: (forward: boolean) => void): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const controls = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const edge = event.shiftKey ? controls[0] : controls.at(-1);
  if (!edge || document.activeElement !== edge) return;
  event.preventDefault();
  leave(!event.shiftKey);
}
