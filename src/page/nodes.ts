/** Kinds of node told by what they are, not by `instanceof`: an element of a frame is no instance of this window's `Element`. */

export function isElement(target: unknown): target is Element {
  return (target as Node | null)?.nodeType === 1;
}

/** A fragment that belongs to a host. */
export function isShadowRoot(target: unknown): target is ShadowRoot {
  return (target as Node | null)?.nodeType === 11 && 'host' in (target as object);
}
