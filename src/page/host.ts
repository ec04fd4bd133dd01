/**
 * The one element we add to a page: a host with a closed shadow root that holds the peek line and the card's frame.
 * It is made when first needed and goes into the innermost open modal dialog, because nothing else is clickable then.
 */

export type Host = {
  readonly root: ShadowRoot;
  /** Where the host's own corner stands in the window: boxes inside are placed relative to it, whatever the page does to it. */
  readonly origin: () => { readonly left: number; readonly top: number };
  /** Puts the host where it can be clicked now; true when it moved, which reloads a frame in it. */
  readonly attach: () => boolean;
  readonly contains: (path: readonly EventTarget[]) => boolean;
  readonly remove: () => void;
};

const RULES = `
:host { all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important;
  z-index: 2147483647 !important; display: block !important; }
@media print { :host { display: none !important; } }
.peek { position: absolute; box-sizing: border-box; height: 26px; max-width: min(480px, calc(100vw - 16px)); padding: 0 9px; overflow: hidden;
  font: 13px/24px system-ui, sans-serif; white-space: nowrap; text-overflow: ellipsis; pointer-events: none; user-select: none;
  color: #1a1a1a; background: #fff; border: 1px solid #c9ced1; border-radius: 6px; box-shadow: 0 2px 8px rgba(0, 0, 0, .16); }
.peek.dark { color: #e4e4e4; background: #23272b; border-color: #454b50; }
iframe { position: absolute; box-sizing: border-box; width: 340px; border: 1px solid #c9ced1; border-radius: 10px; background: #fff; color-scheme: light;
  box-shadow: 0 6px 28px rgba(0, 0, 0, .22); }
iframe.dark { background: #1d2023; border-color: #454b50; color-scheme: dark; }
iframe.sheet { position: fixed; left: 0; right: 0; bottom: 0; top: auto !important; width: 100%; border-radius: 12px 12px 0 0; border-width: 1px 0 0; }
[hidden] { display: none !important; }
`;

/** Makes the host, not yet in the page. */
export function createHost(page: Document): Host {
  const element = page.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const view = page.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(RULES);
  root.adoptedStyleSheets = [sheet];
  return {
    root,
    origin: () => element.getBoundingClientRect(),
    attach() {
      const parent = [...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement;
      if (element.parentNode === parent) return false;
      const isMove = element.isConnected;
      parent.append(element);
      return isMove;
    },
    contains: (path) => path.includes(element),
    remove: () => element.remove(),
  };
}
