/**
 * Where the rules of marks apply: below one element around all of the text, named by its id or its classes. A rule for all elements of a
 * kind makes the browser compute the style of each of them again, and `div` fits most of a page.
 */
export type Scope = {
  readonly element: Element;
  /** Fits the element; whether it still does tells `isRight`. */
  readonly selector: string;
};

/** The nearest element around all that has a name of its own, else the nearest with a name; null where there is none below the body, or where they stand in different trees. */
export function scopeAround(elements: readonly Element[]): Scope | null {
  const [first] = elements;
  const page = first?.ownerDocument;
  let nearest: Scope | null = null;
  for (let element: Element | null = first ?? null; page && element && element !== page.body; element = element.parentElement) {
    const around = element;
    if (!elements.every((each) => around.contains(each))) continue;
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
  for (const name of element.classList) selector += `.${CSS.escape(name)}`;
  return selector;
}

/** Whether a page has left the element its name; pages change classes as they please. */
export function isRight({ element, selector }: Scope): boolean {
  return element.matches(selector);
}
