/** What nodes are, and where. Kinds of node told by what they are, not by `instanceof`: an element of a frame is no instance of this window's `Element`. */

export function isElement(target: unknown): target is Element {
  return (target as Node | null)?.nodeType === 1;
}

/** A fragment that belongs to a host. */
export function isShadowRoot(target: unknown): target is ShadowRoot {
  return (target as Node | null)?.nodeType === 11 && 'host' in (target as object);
}

/** The element around an element, out of a shadow tree too. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? (isShadowRoot(element.parentNode) ? element.parentNode.host : null);
}

/** Class and id of an element as one string; empty when it has neither. */
export function namesOf(element: Element): string {
  const names = element.getAttribute('class');
  // As an attribute: in a form with a field of that name, `form.id` is the field.
  const id = element.getAttribute('id') ?? '';
  return names ? (id ? `${names} ${id}` : names) : id;
}

/** Where the page is; a document written into a frame is where the page around it is. */
export function addressOf(page: Document): string {
  const { href } = page.defaultView!.location;
  return href.startsWith('about:') ? page.baseURI : href;
}
