/** Finds whom a description means: "the minister", "the company", "the Turkish daily", "a US think tank". */
import { LOOSE_BODIES, OUTLET_NOUNS } from '../kinds/heads.ts';
import { isCapitalised } from '../reading.ts';
import type { Entity } from './entities.ts';
import type { Phrase } from './phrase.ts';
import { isPersonRole } from './roles.ts';
import { stateByAdjective } from './states.ts';
import type { Scene, Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

/** Words by which any company may be called again. */
const COMPANY_WORDS: ReadonlySet<string> = new Set('company firm group corporation manufacturer operator maker business carrier airline retailer supplier utility lender insurer developer brewer brewery miner refiner publisher provider owner conglomerate startup'.split(' '));
/** What the names of think tanks call themselves. */
const TANK_NAMES = /\b(?:institute|institution|foundation|cent(?:er|re)|council|society|forum|project)\b/i;

/** Modifiers that tell one office from another. */
const TELLING = /^(?:prime|vice|deputy|foreign|defense|defence|finance|health|interior|justice|transport|education|oil|energy|trade|democratic|republican|conservative|labour|liberal|green|libertarian|first|press)$/;

/** The person last described so before the phrase, else the first after it. */
export function describedPerson(scene: Scene, phrase: Phrase, at: number): Entity | null {
  const wanted = [phrase.noun, ...phrase.modifiers.filter((word) => TELLING.test(word) || stateByAdjective(word))];
  return nearest(scene, at, (entity) => entity.type === 'person' && wanted.every((word) => entity.descriptions.has(word)));
}

/** The body last called so, by its name or by a description. */
export function describedBody(scene: Scene, phrase: Phrase, at: number): Entity | null {
  const { noun } = phrase;
  const isCompanyWord = COMPANY_WORDS.has(noun);
  const modifiers = phrase.modifiers.filter((word) => !stateByAdjective(word) && word !== 'own');
  const country = phrase.modifiers.map((word) => stateByAdjective(word)?.name).find((name) => name !== undefined);
  return nearest(scene, at, (entity) => {
    if (entity.type !== 'organisation' || (country && entity.country && entity.country !== country)) return false;
    const words = entity.name.toLowerCase().split(' ');
    const known = (word: string): boolean => words.includes(word) || entity.descriptions.has(word);
    if (noun === 'tank') return TANK_NAMES.test(entity.name);
    if (!modifiers.every(known) && !(isCompanyWord && modifiers.length < 2 && entity.introducedAs === noun)) return false;
    return known(noun) || (isCompanyWord && [...COMPANY_WORDS].some((word) => entity.descriptions.has(word)));
  });
}

/** For "a regional power company": the name that a later "The company, TriValley Power," gives it. */
export function introducedLater(scene: Scene, phrase: Phrase, at: number): Entity | null {
  const { cast } = scene;
  let best: Entity | null = null;
  for (const entity of cast.entities) {
    if (entity.introducedAs !== phrase.noun || cast.names[entity.mentions[0]!]!.first <= at) continue;
    if (!best || entity.mentions[0]! < best.mentions[0]!) best = entity;
  }
  return best;
}

/** The outlet that "the newspaper", "the Indian daily" or "the news agency" means. */
export function describedOutlet(scene: Scene, phrase: Phrase, at: number): Voice | null {
  const kinds = OUTLET_NOUNS.get(phrase.noun);
  if (!kinds || (phrase.noun === 'network' && phrase.modifiers.includes('social'))) return null;
  if (phrase.determiner === 'this') return publisherVoice(scene);
  if (phrase.determiner === 'a' || phrase.determiner === 'an') return null;
  const country = phrase.modifiers.map((word) => stateByAdjective(word)?.name).find((name) => name !== undefined);
  const isOutlet = (entity: Entity): boolean => entity.type === 'outlet' && (!country || !entity.country || entity.country === country);
  const wanted = phrase.noun === 'agency' && !phrase.modifiers.includes('news') ? ['news agency'] : kinds;
  const ofKind = nearest(scene, at, (entity) => isOutlet(entity) && outletMatches(entity, wanted));
  if (ofKind) return voiceOf(ofKind, 0.9);
  if (phrase.noun === 'agency' && !phrase.modifiers.includes('news')) return null;
  const any = nearest(scene, at, (entity) => isOutlet(entity) && entity.outletKinds.size === 0);
  return any ? voiceOf(any, 0.7) : null;
}

/** The page's own outlet, for "this newspaper". */
export function publisherVoice(scene: Scene): Voice | null {
  const { publisher } = scene;
  if (!publisher) return null;
  return { speaker: publisher.name, kind: 'outlet', confidence: 0.9, entity: null, outlet: publisher.outlet, nameSpan: null, isPlural: false, gender: null };
}

function outletMatches(entity: Entity, kinds: readonly string[]): boolean {
  if (!kinds.length) return true;
  if (entity.outletKinds.size) return kinds.some((kind) => entity.outletKinds.has(kind));
  return kinds.some((kind) => nameSays(entity.name, kind));
}

const NAME_SAYS: Readonly<Record<string, RegExp>> = {
  newspaper: /\b(?:times|post|herald|tribune|daily|ledger|courier|gazette|chronicle|telegraph|observer|monitor|journal|mirror|guardian|express|mail|examiner|inquirer|bulletin|dispatch|sentinel|argus|echo|star|sun|globe|standard|citizen|independent|record)\b/i,
  'news agency': /\b(?:agency|press|wire)\b/i,
  broadcaster: /\b(?:tv|television|radio|broadcasting|channel)\b/i,
  'television channel': /\b(?:tv|television|channel)\b/i,
  'radio station': /\bradio\b/i,
  magazine: /\b(?:magazine|review|weekly)\b/i,
};
const nameSays = (name: string, kind: string): boolean => NAME_SAYS[kind]?.test(name) ?? false;

/** The entity that fits and was last mentioned before token `at`; failing that the one first mentioned after it. */
function nearest(scene: Scene, at: number, isFit: (entity: Entity) => boolean): Entity | null {
  const { cast } = scene;
  let best: Entity | null = null;
  let bestAt = -1;
  let after: Entity | null = null;
  for (const entity of cast.entities) {
    if (entity.isDoubtful || !isFit(entity)) continue;
    let last = -1;
    for (const mention of entity.mentions) {
      if (cast.names[mention]!.first >= at) break;
      last = cast.names[mention]!.first;
    }
    if (last > bestAt) { best = entity; bestAt = last; }
    if (last < 0 && (!after || entity.mentions[0]! < after.mentions[0]!)) after = entity;
  }
  return best ?? after;
}

/** Whether a person's first mention is a bare name, as when a description before it said who was coming. */
export function isBareIntroduction(scene: Scene, entity: Entity): boolean {
  const { document: { tokens }, cast } = scene;
  const mention = cast.names[entity.mentions[0]!]!;
  if (mention.words.length < 2 || mention.titles.length || tokens[mention.end]?.text === ',') return false;
  const before = tokens[mention.first - 1];
  return !before || before.sentence !== tokens[mention.first]!.sentence || !before.isWord || isCapitalised(before) || !isPersonRole(before.lower);
}

/** Whether a loose word such as "company" could mean any company. */
export const isLooseNoun = (noun: string): boolean => LOOSE_BODIES.has(noun) || COMPANY_WORDS.has(noun);
