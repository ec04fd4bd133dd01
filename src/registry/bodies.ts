/** States and other bodies that speak in the news, by any of their names. */
import rows from './data/bodies.json';
import stateRows from './data/states.json';
import { foldName } from './fold.ts';
import type { Body } from './records.ts';

/** A state with the words that stand for belonging to it: "Iranian", "Iran’s". */
export type State = { readonly body: Body; readonly adjectives: readonly string[] };

/** Parts of a state that any state has; each becomes a body of its own on demand ("Dutch Interior Ministry"). */
const MINISTRIES: Readonly<Record<string, string>> = {
  foreign: 'Foreign', 'foreign affairs': 'Foreign', 'external affairs': 'Foreign', defence: 'Defence', defense: 'Defence',
  interior: 'Interior', 'internal affairs': 'Interior', 'home affairs': 'Home Affairs', health: 'Health', finance: 'Finance',
  justice: 'Justice', economy: 'Economy', education: 'Education', energy: 'Energy', oil: 'Oil', trade: 'Trade',
  commerce: 'Commerce', agriculture: 'Agriculture', transport: 'Transport', culture: 'Culture', environment: 'Environment',
  information: 'Information', intelligence: 'Intelligence', labour: 'Labour', labor: 'Labour', tourism: 'Tourism',
};
const ORGANS: Readonly<Record<string, string>> = {
  army: 'Army', military: 'Military', 'armed forces': 'Armed Forces', navy: 'Navy', 'air force': 'Air Force',
  'coast guard': 'Coast Guard', police: 'Police', parliament: 'Parliament', presidency: 'Presidency',
  'central bank': 'Central Bank', 'supreme court': 'Supreme Court', 'constitutional court': 'Constitutional Court',
  cabinet: 'Cabinet', senate: 'Senate', embassy: 'Embassy',
};
const MINISTRY = /^(.+?) (?:ministry|ministry of)$/;
const MINISTRY_OF = /^ministry (?:of|for) (.+)$/;
const GOVERNMENT = /^(?:the )?(?:government|state|kingdom|people) of (?:the )?(.+)$|^(.+?)(?:'s|')? (?:government|regime|state|authorities)$/;
const ARTICLE = /^(?:the|a) /;

let states: readonly State[] | null = null;
let bodies: readonly Body[] | null = null;
let byName: ReadonlyMap<string, Body> | null = null;
/** "iranian", "iran's", "iran" → Iran. */
let byOwner: ReadonlyMap<string, State> | null = null;

/** The body of that name, article and possessive aside; states also by capital, adjective and "… government". */
export function findBody(name: string): Body | null {
  const names = (byName ??= bodiesByName());
  const folded = foldName(name).replace(ARTICLE, '');
  const found = names.get(folded) ?? names.get(folded.replace(/'s?$/, ''));
  if (found) return found;
  const government = GOVERNMENT.exec(folded);
  const owners = (byOwner ??= statesByOwner());
  const governed = government && owners.get(government[1] ?? government[2]!);
  return governed ? governed.body : organOf(folded, owners);
}

/** All states, for telling "Kenya’s", "Kenyan" apart from "Pakistan’s", "Pakistani". */
export function allStates(): readonly State[] {
  return (states ??= stateRows.map(stateFrom));
}

/** Bodies of the data files, states first; generated organs ("Dutch Interior Ministry") are not among them. */
export function allBodies(): readonly Body[] {
  return (bodies ??= [...allStates().map((state) => state.body), ...rows.map(bodyFrom)]);
}

function organOf(folded: string, byOwner: ReadonlyMap<string, State>): Body | null {
  const words = folded.split(' ');
  for (let cut = Math.min(4, words.length - 1); cut > 0; cut--) {
    const state = byOwner.get(words.slice(0, cut).join(' '));
    const organ = state && organName(words.slice(cut).join(' '));
    if (state && organ) return organBody(state, organ);
  }
  const [, what, whose] = /^(.+) of (?:the )?(.+)$/.exec(folded) ?? [];
  const state = whose === undefined ? undefined : byOwner.get(whose);
  const organ = state && organName(what!);
  return state && organ ? organBody(state, organ) : null;
}

function organName(words: string): string | null {
  const ministry = MINISTRY_OF.exec(words)?.[1] ?? MINISTRY.exec(words)?.[1];
  if (ministry !== undefined) {
    const kind = MINISTRIES[ministry];
    return kind ? `${kind} Ministry` : null;
  }
  return ORGANS[words] ?? null;
}

function organBody(state: State, organ: string): Body {
  const owner = state.adjectives[0] ?? `${state.body.name}’s`;
  const id = `${state.body.id}-${organ.toLowerCase().replaceAll(' ', '-')}`;
  return { id, name: `${owner} ${organ}`, aliases: [], metonyms: [] };
}

function bodiesByName(): ReadonlyMap<string, Body> {
  const names = new Map<string, Body>();
  for (const body of allBodies()) {
    for (const name of [body.name, ...body.aliases, ...body.metonyms]) {
      const folded = foldName(name).replace(ARTICLE, '');
      if (!names.has(folded)) names.set(folded, body);
    }
  }
  return names;
}

function statesByOwner(): ReadonlyMap<string, State> {
  const owners = new Map<string, State>();
  for (const state of allStates()) {
    const names = [state.body.name, ...state.body.aliases].map(foldName);
    for (const word of [...state.adjectives.map(foldName), ...names, ...names.map((name) => `${name}'s`)]) {
      if (!owners.has(word)) owners.set(word, state);
    }
  }
  return owners;
}

function stateFrom(row: string): State {
  const [name, adjectives, metonyms, aliases] = row.split('|') as [string, string, string, string];
  const id = foldName(name).replaceAll(/[^a-z]+/g, '-');
  return { body: { id, name, aliases: list(aliases), metonyms: list(metonyms) }, adjectives: list(adjectives) };
}

function bodyFrom(row: string): Body {
  const [id, name, aliases, metonyms] = row.split('|') as [string, string, string, string];
  return { id, name, aliases: list(aliases), metonyms: list(metonyms) };
}

function list(written: string): string[] {
  return written === '' ? [] : written.split(';');
}
