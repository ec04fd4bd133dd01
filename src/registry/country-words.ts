/** Words that say of which country something is: names and adjectives of states. */
import { allStates } from './bodies.ts';
import { foldName } from './fold.ts';

let byWord: ReadonlyMap<string, string> | null = null;
let names: ReadonlySet<string> | null = null;
let parts: ReadonlySet<string> | null = null;

/** The state's name by its folded names and adjectives: "kenyan" and "kenya" give "Kenya". */
export function countryWords(): ReadonlyMap<string, string> {
  if (byWord) return byWord;
  const words = new Map<string, string>();
  for (const { body, adjectives } of allStates()) {
    for (const word of [body.name, ...body.aliases, ...adjectives]) {
      const folded = foldName(word);
      if (!words.has(folded)) words.set(folded, body.name);
    }
  }
  return (byWord = words);
}

/** "Kenya Times" may be an outlet's name, "Kenyan Times" is not one: true for the first. */
export function isCountryName(word: string): boolean {
  names ??= new Set(allStates().map((state) => foldName(state.body.name)));
  return names.has(word);
}

/** Whether `word`, folded, stands in some country's name or adjective: "south", "korea", "emirati". */
export function isPartOfCountry(word: string): boolean {
  parts ??= new Set([...countryWords().keys()].flatMap((name) => name.split(' ')));
  return parts.has(word);
}
