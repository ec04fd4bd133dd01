/** States as the registry knows them, looked up the three ways in which prose names them. */
import { allBodies, allStates } from '../../registry/bodies.ts';
import type { Body } from '../../registry/records.ts';

type Tables = {
  readonly names: ReadonlyMap<string, Body>;
  readonly adjectives: ReadonlyMap<string, Body>;
  readonly capitals: ReadonlyMap<string, Body>;
};

/** Other names that stand for a state but are never what it is called: loaded or poetic ones. */
const EPITHETS: ReadonlySet<string> = new Set(['islamic republic', 'zionist regime', 'zionist entity', 'america', 'hashemite kingdom', 'mainland china', 'holland']);
/** Names for Israel in part of the press; the registry does not carry them. */
const LOADED_NAMES: readonly (readonly [string, string])[] = [['zionist regime', 'Israel'], ['zionist entity', 'Israel'], ['hashemite kingdom', 'Jordan']];
/** Acts and is named like a state: "Brussels". */
const UNION = 'European Union';

let tables: Tables | null = null;

/** The state called so ("United States", "US", "Islamic Republic"), not by its capital or adjective. */
export const stateByName = (name: string): Body | undefined => stateTables().names.get(name.toLowerCase());

/** The state whose adjective or people this is ("Israeli", "Israelis", "North Korean"). */
export const stateByAdjective = (word: string): Body | undefined => stateTables().adjectives.get(word.toLowerCase());

/** The state for which this capital stands when it speaks ("Beijing", "Tel Aviv"). */
export const stateByCapital = (name: string): Body | undefined => stateTables().capitals.get(name.toLowerCase());

/** Whether a state's other name is one that the state is not called by ("Islamic Republic"). */
export const isEpithet = (name: string): boolean => EPITHETS.has(name.toLowerCase());

function stateTables(): Tables {
  return (tables ??= buildTables());
}

function buildTables(): Tables {
  const names = new Map<string, Body>();
  const adjectives = new Map<string, Body>();
  const capitals = new Map<string, Body>();
  const claim = (map: Map<string, Body>, word: string, body: Body): void => {
    if (!map.has(word.toLowerCase())) map.set(word.toLowerCase(), body);
  };
  const union = allBodies().filter(({ name }) => name === UNION).map((body) => ({ body, adjectives: ['European'] }));
  for (const { body, adjectives: words } of [...allStates(), ...union]) {
    for (const name of [body.name, ...body.aliases]) claim(names, name, body);
    for (const word of words.filter((each) => each.length > 3)) for (const form of [word, `${word}s`]) claim(adjectives, form, body);
    for (const capital of body.metonyms) claim(capitals, capital, body);
  }
  for (const [name, state] of LOADED_NAMES) claim(names, name, names.get(state.toLowerCase())!);
  return { names, adjectives, capitals };
}
