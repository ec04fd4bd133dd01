/** Which names of the page are offered for a speaker. */

const MOST_OFFERED = 6;

/** The names of which a word begins with what is typed, or all where nothing is, without the one that stands there now. */
export function nameChoices(names: readonly string[], typed: string, now: string | null): readonly string[] {
  const wanted = fold(typed);
  return names.filter((name) => name !== now && (wanted === '' || ` ${fold(name)}`.includes(` ${wanted}`)) && fold(name) !== wanted).slice(0, MOST_OFFERED);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
