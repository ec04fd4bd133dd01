/** Longer pieces of a text are views of it in V8: one that is kept keeps the whole article. In characters. */
export const LONGEST_KEPT = 12;

/** Keeps what `make` gives for a short text, for texts that come again and again, such as the few hundred ways to write "said"; up to `most` of them. */
export function remember<T extends object | string | number | boolean>(make: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return make(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
