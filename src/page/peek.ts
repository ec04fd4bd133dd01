/** The peek line: the chain in one line beside what is pointed at. For the eye only; the same is in the card and the list. */
import type { Statement } from '../engine/records.ts';
import { SURE_NAME } from '../messaging/confidence.ts';
import type { Host } from './host.ts';
import { type Box, placePeek } from './place-card.ts';

export type Peek = {
  show(text: string, line: Box, isDark: boolean): void;
  hide(): void;
};

/** Makes the peek line in the host. */
export function createPeek(host: Host, view: Window): Peek {
  let element: HTMLElement | null = null;
  return {
    show(text, line, isDark) {
      host.attach();
      element ??= makeElement(host);
      element.textContent = text;
      element.className = isDark ? 'peek dark' : 'peek';
      element.hidden = false;
      const { width, height } = element.getBoundingClientRect();
      const { left, top } = placePeek(line, { width, height }, { width: view.document.documentElement.clientWidth, height: view.innerHeight });
      const origin = host.origin();
      element.style.left = `${left - origin.left}px`;
      element.style.top = `${top - origin.top}px`;
    },
    hide() {
      if (element) element.hidden = true;
    },
  };
}

/** The chain of a statement in one line, "Ehud Barak → Global Times → Press TV"; words as written where there is no name. */
export function chainLine(statement: Statement, publisher: string | null): string {
  const names = statement.steps.map(({ name, asWritten, verb, confidence }) => (name !== null && (confidence >= SURE_NAME || asWritten.endsWith(name)) ? name : `“${shorten(asWritten || verb)}”`));
  if (publisher && names.at(-1) !== publisher) names.push(publisher);
  return names.join(' → ');
}

/** A source as written may be a whole clause; one line holds so much of it. */
const MOST_WRITTEN = 40;

function shorten(words: string): string {
  return words.length <= MOST_WRITTEN ? words : `${words.slice(0, MOST_WRITTEN).replace(/\s+\S*$/, '')} …`;
}

function makeElement(host: Host): HTMLElement {
  const element = host.root.ownerDocument.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  host.root.append(element);
  return element;
}
