/** Who and what an article names: mentions gathered into persons, bodies, outlets, states and documents. */
import type { Outlet } from '../../registry/records.ts';

export type EntityType = 'person' | 'organisation' | 'outlet' | 'state' | 'document';
export type Gender = 'male' | 'female';

export type Entity = {
  readonly id: number;
  /** Longest form used in the article, without titles and article. */
  readonly name: string;
  readonly type: EntityType;
  /** How many votes the type has more than the next: 0 or less is a guess. */
  readonly certainty: number;
  readonly gender: Gender | null;
  /** What the article calls it, lower case: "governor", "managing", "director", "company". */
  readonly descriptions: ReadonlySet<string>;
  /** For whom a person speaks: "Israel" for the Israeli minister, the company of its director; by name. */
  readonly affiliation: string | null;
  readonly outlet: Outlet | null;
  /** Kinds of outlet that prose or the registry says it is ("newspaper"); empty where nobody says. */
  readonly outletKinds: ReadonlySet<string>;
  /** Registry id where it is a state. */
  readonly stateId: string | null;
  /** The state an outlet or body belongs to, as far as known: "Indian daily". */
  readonly country: string | null;
  /** Head of the definite phrase that introduces it: "company" in "The company, TriValley Power,"; null where there is none. */
  readonly introducedAs: string | null;
  /** Indices into the article's name mentions, ascending. */
  readonly mentions: readonly number[];
  /** All its mentions could be ordinary words at the start of a sentence. */
  readonly isDoubtful: boolean;
};

/** What speaks for each type, from the words in and around all mentions. */
export type Votes = { person: number; organisation: number; outlet: number; document: number; male: number; female: number };

export const noVotes = (): Votes => ({ person: 0, organisation: 0, outlet: 0, document: 0, male: 0, female: 0 });

/** A name form while it is being gathered: all mentions written alike. */
export type Form = {
  readonly key: string;
  readonly written: string;
  readonly words: readonly string[];
  /** The words of the key: lower case, without article. */
  readonly parts: readonly string[];
  readonly mentions: number[];
  readonly votes: Votes;
  readonly descriptions: Set<string>;
  readonly outletKinds: Set<string>;
  outlet: Outlet | null;
  affiliation: string | null;
  country: string | null;
  /** Head of a definite phrase before the name: "company" in "The company, TriValley Power,". */
  introducedAs: string | null;
  /** How often each kind of surroundings has counted already. */
  readonly counted: Map<string, number>;
  /** What hints have added, so that they do not add up without end. */
  readonly hinted: Partial<Votes>;
  isDoubtful: boolean;
};

/** Adds what is known of `from` to `to`. */
export function addEvidence(to: Form, from: Form): void {
  for (const key of Object.keys(to.votes) as (keyof Votes)[]) to.votes[key] += from.votes[key];
  from.descriptions.forEach((word) => to.descriptions.add(word));
  from.outletKinds.forEach((kind) => to.outletKinds.add(kind));
  to.outlet ??= from.outlet;
  to.affiliation ??= from.affiliation;
  to.country ??= from.country;
  to.introducedAs ??= from.introducedAs;
  to.mentions.push(...from.mentions);
  to.isDoubtful &&= from.isDoubtful;
}
