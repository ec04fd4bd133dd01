/**
 * Where the rules of marks apply: below one element around all of the text, named by its id or its classes. A rule for all elements of a
 * kind makes the browser compute the style of each of them again, and `div` fits most of a page.
 */
import type { TextMap } from './text-map.ts';

export type Scope = {
  readonly element: Element;
  /** Fits the element; whether it still does tells `isRight`. */
  readonly selector: string;
};

/** The nearest element around all paragraphs that has a name of its own, else the nearest with a name; null where there is none below the body, or where they stand in different trees. */
export function scopeAround(paragraphs: TextMap['paragraphs']): Scope | null {
  const first = paragraphs[0]?.element;
  if (!first) return null;
  const page = first.ownerDocument;
  let nearest: Scope | null = null;
  let done = 1;
  for (let element: Element | null = first; element && element !== page.body; element = element.parentElement) {
    // What is in one element is in all around it.
    while (done < paragraphs.length && element.contains(paragraphs[done]!.element)) done++;
    if (done < paragraphs.length) continue;
    const selector = selectorOf(element);
    if (selector === '') continue;
    const scope = { element, selector };
    if (page.querySelectorAll(selector).length === 1) return scope;
    nearest ??= scope;
  }
  return nearest;
}

/** By id, else by all classes; empty without either. */
function selectorOf(element: Element): string {
  const id = element.getAttribute('id');
  if (id) return `#${CSS.escape(id)}`;
  let selector = '';
  for (const name of element.getAttribute('class')?.match(/[^ \t\n\r\f]+/g) ?? []) selector += `.${CSS.escape(name)}`;
  return selector;
}

/** Whether a page has left the element its name; pages change classes as they please. */
export function isRight({ element, selector }: Scope): boolean {
  return element.matches(selector);
}
