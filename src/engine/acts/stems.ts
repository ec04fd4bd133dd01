/** The forms under which a word of a cue may be listed: itself, and with its endings taken off. */
export function stemsOf(word: string): string[] {
  const stems = [word];
  const add = (stem: string): void => { if (stem.length > 2) stems.push(stem); };
  if (word.endsWith('ies') || word.endsWith('ied')) add(`${word.slice(0, -3)}y`);
  if (word.endsWith('s')) add(word.slice(0, -1));
  if (word.endsWith('es')) add(word.slice(0, -2));
  if (word.endsWith('ed')) addBase(add, word.slice(0, -2));
  if (word.endsWith('ing')) addBase(add, word.slice(0, -3));
  return stems;
}

/** "admitt" may be "admit", "argu" may be "argue". */
function addBase(add: (stem: string) => void, base: string): void {
  add(base);
  add(`${base}e`);
  if (base.length > 3 && base.at(-1) === base.at(-2)) add(base.slice(0, -1));
  if (base.endsWith('y')) add(`${base.slice(0, -1)}ie`);
}

/** Whether any form of `word` is in `list`. */
export const isOneOf = (word: string, list: ReadonlySet<string>): boolean => stemsOf(word).some((stem) => list.has(stem));
