/** Sources that are no name and no pronoun: officials, reports, "the minister", "his office", "the central bank". */
import { isEffort } from '../acts/act.ts';
import { BODIES, CLASSES, DOCUMENTS, LOOSE_BODIES, MEDIA_CLASSES, OPEN_DOCUMENTS, OPEN_MODIFIERS, OUTLET_NOUNS, PERSON_CLASSES } from '../kinds/heads.ts';
import { bareLower, isCapitalised, spanOf } from '../reading.ts';
import { describedBody, describedOutlet, describedPerson, introducedLater, isBareIntroduction, isLooseNoun } from './descriptions.ts';
import { POSSESSIVE_PRONOUNS, readPhrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { ownerVoice } from './pronouns.ts';
import { isPersonNoun, isPluralNoun, singularOf } from './roles.ts';
import { longestThing, thingName } from './things.ts';
import { nameless, voice, voiceOf } from './voice.ts';
import type { Scene, Voice } from './voice.ts';

/** Bodies that are called by whose they are: "Ehud Barak’s office". */
const OWNED = new Set(['office', 'campaign', 'team', 'administration', 'government', 'ministry', 'party', 'cabinet', 'department', 'staff', 'foundation']);
/** Determiners that pick nobody out. */
const LOOSE_DETERMINERS = new Set(['some', 'many', 'most', 'few', 'certain', 'various', 'any', 'all', 'other', 'more', 'no', 'each', 'every', 'numerous', 'neither']);
/** Confidence in a body or document that is called by the words that stand there. */
const AS_WRITTEN = 0.93;
const UNNAMED_WORDS = new Set(['unnamed', 'anonymous', 'unidentified', 'undisclosed']);

/** The voice of a phrase whose head is a common noun. */
export function nounVoice(scene: Scene, index: number, phrase: Phrase): Voice {
  const { noun, determiner } = phrase;
  const singular = singularOf(noun);
  const isPlural = isPluralNoun(noun) && noun !== 'media' && noun !== 'data';
  const at = phrase.run[0];
  if (phrase.modifiers.some((word) => UNNAMED_WORDS.has(word)) || UNNAMED_WORDS.has(determiner)) return nameless('unnamed', isPlural, 0.98);
  const owned = ownedVoice(scene, index, phrase) ?? effortVoice(scene, phrase);
  if (owned) return owned;
  const outlet = isPlural ? null : describedOutlet(scene, phrase, at);
  if (outlet) return outlet;
  if (MEDIA_CLASSES.has(noun)) return nameless('vague', true, 0.95);
  if (DOCUMENTS.has(noun) && !isPersonNoun(noun)) return documentVoice(scene, index, phrase, isPlural);
  if (LOOSE_DETERMINERS.has(determiner) || /^(?:some|many|most|few|others)$/.test(noun)) return nameless('vague', true, 0.85);
  if (CLASSES.has(noun)) return classVoice(scene, index, phrase, isPlural);
  if (BODIES.has(noun) || isLooseNoun(noun)) return bodyVoice(scene, phrase);
  if (BODIES.has(singular) || LOOSE_BODIES.has(singular) || OUTLET_NOUNS.has(singular)) return nameless('unnamed', true, 0.85);
  if (!isPlural && isPersonNoun(singular)) return roleVoice(scene, index, phrase);
  return nameless('unnamed', isPlural, isPlural || isPersonNoun(singular) ? 0.9 : 0.65);
}

/** "his office", "Barak’s office", "its maker"; null where nobody owns the head. */
function ownedVoice(scene: Scene, index: number, phrase: Phrase): Voice | null {
  const { noun } = phrase;
  const { cast } = scene;
  const isPronoun = POSSESSIVE_PRONOUNS.has(phrase.determiner);
  const ownerName = phrase.possessor >= 0 ? cast.mentionAt(phrase.possessor) : -1;
  if (!OWNED.has(noun) || phrase.modifiers.length > 1) return null;
  if (isPronoun) {
    const owner = ownerVoice(scene, index, phrase);
    if (!owner.speaker) return nameless('unnamed', false, 0.7);
    return voice({ speaker: `${owner.speaker}’s ${[...phrase.modifiers, noun].join(' ')}`, kind: 'organisation', confidence: owner.confidence });
  }
  const entity = ownerName >= 0 ? cast.entityOf(ownerName) : null;
  if (!entity || entity.type !== 'person') return null;
  return voice({ speaker: `${entity.name}’s ${[...phrase.modifiers, noun].join(' ')}`, kind: 'organisation', confidence: 0.92 });
}

/** "US pressure", "Kenya’s efforts": who exerts it, where a name stands right before. */
function effortVoice(scene: Scene, phrase: Phrase): Voice | null {
  if (!isEffort(phrase.noun)) return null;
  const mention = scene.cast.mentionAt(phrase.head - 1);
  const entity = mention >= 0 ? scene.cast.entityOf(mention) : null;
  return entity ? voiceOf(entity, 0.9, scene.cast.names[mention]!.span) : null;
}

/** Possessors that own no document: "today’s report". */
const TIME = /^(?:(?:yester|to)day|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** Documents that speak for nobody: "Iran’s constitution". */
const OWN_VOICE = /^(?:constitution|laws?|acts?|code|charter|treaty|convention|transcripts?|clause)$/;

/** Who is behind a document: "the auditor’s report", "its own survey", "a study by Justin Levitt"; null where nobody is in sight. */
function authorVoice(scene: Scene, index: number, phrase: Phrase): Voice | null {
  if (OWN_VOICE.test(phrase.noun)) return null;
  const { document, cast } = scene;
  const { tokens } = document;
  if (POSSESSIVE_PRONOUNS.has(phrase.determiner)) {
    const owner = ownerVoice(scene, index, phrase);
    return owner.speaker ? { ...owner, confidence: Math.min(owner.confidence, 0.85) } : null;
  }
  const [after, end] = phrase.after;
  const isBy = tokens[after]?.lower === 'by' && after + 1 < end;
  if (!isBy && (phrase.possessor < 0 || TIME.test(bareLower(tokens[phrase.possessor]!)))) return null;
  const span = spanOf(document, isBy ? [after + 1, end] : [phrase.run[0], phrase.possessor + 1]);
  const owner = readPhrase(document, cast, span);
  const voice = owner && namedOrNoun(scene, index, owner);
  return voice?.speaker ? { ...voice, confidence: Math.min(voice.confidence, 0.9) } : null;
}

function namedOrNoun(scene: Scene, index: number, phrase: Phrase): Voice {
  const entity = phrase.name >= 0 ? scene.cast.entityOf(phrase.name) : null;
  return entity ? voiceOf(entity, 0.9, scene.cast.names[phrase.name]!.span) : nounVoice(scene, index, phrase);
}

function documentVoice(scene: Scene, index: number, phrase: Phrase, isPlural: boolean): Voice {
  const { noun, determiner, modifiers } = phrase;
  const author = authorVoice(scene, index, phrase);
  if (author) return author;
  const isSpecific = phrase.after[1] > phrase.after[0] || phrase.possessor >= 0 || /^(?:the|this|that|these|those|its|his|her|their)$/.test(determiner) ||
    modifiers.some((word) => !OPEN_MODIFIERS.has(word) && !/^(?:chinese|russian|american)$/.test(word));
  if (OPEN_DOCUMENTS.has(noun) && !isSpecific) return nameless('vague', isPlural, 0.9);
  if (OPEN_DOCUMENTS.has(noun) && isPlural && LOOSE_DETERMINERS.has(determiner)) return nameless('vague', true, 0.8);
  const name = thingName(scene.document, phrase.head, phrase.run[0]);
  const speaker = longestThing(scene.things, name, singularOf(noun));
  return voice({ speaker, kind: 'document', confidence: speaker === name ? AS_WRITTEN : 0.85, isPlural });
}

function classVoice(scene: Scene, index: number, phrase: Phrase, isPlural: boolean): Voice {
  const { noun, determiner } = phrase;
  const isCounted = /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|several$|dozens$|hundreds$|the$|these$|those$|both$|his$|her$|its$|their$|our$|my$)/.test(determiner);
  if (!isPlural && PERSON_CLASSES.has(noun)) return roleVoice(scene, index, phrase);
  const after = scene.document.tokens[phrase.after[0]]?.lower ?? '';
  const isParticular = noun === 'people' && phrase.after[1] > phrase.after[0] && /^(?:familiar|close|briefed|with|who|involved|present|aware|near|inside)$/.test(after);
  return (isCounted || isParticular) && noun !== 'public' && noun !== 'world' ? nameless('unnamed', isPlural, 0.85) : nameless('vague', true, 0.88);
}

function bodyVoice(scene: Scene, phrase: Phrase): Voice {
  const { noun, determiner } = phrase;
  const at = phrase.run[0];
  const isIndefinite = determiner === 'a' || determiner === 'an' || determiner === 'another' || determiner === 'one';
  if (isIndefinite) {
    const later = introducedLater(scene, phrase, at) ?? (noun === 'tank' ? describedBody(scene, phrase, at) : null);
    return later ? voiceOf(later, 0.75) : nameless('unnamed', false, 0.85);
  }
  const isOpen = phrase.after[1] > phrase.after[0];
  const known = isOpen ? null : describedBody(scene, phrase, at);
  if (known && (phrase.determiner || phrase.possessor >= 0)) return voiceOf(known, 0.85);
  if (!BODIES.has(noun) || POSSESSIVE_PRONOUNS.has(determiner)) return nameless('unnamed', false, 0.8);
  const mention = scene.cast.mentionAt(phrase.head - 1);
  const name = mention >= 0 && phrase.possessor !== phrase.head - 1 ? namedBody(scene, phrase) : thingName(scene.document, phrase.head, at);
  const speaker = longestThing(scene.things, name, singularOf(noun));
  return voice({ speaker, kind: 'organisation', confidence: speaker === name ? AS_WRITTEN : 0.85 });
}

/** "Trump campaign", "Obama administration": names before a body's noun belong to it. */
function namedBody(scene: Scene, phrase: Phrase): string {
  const { tokens } = scene.document;
  let from = phrase.head;
  while (from > Math.max(phrase.possessor + 1, phrase.run[0]) && tokens[from - 1]!.isWord && (scene.cast.mentionAt(from - 1) >= 0 || isCapitalised(tokens[from - 1]!))) from--;
  return tokens.slice(from, phrase.head + 1).filter(({ lower, isWord }) => isWord && lower !== 'the').map(({ text }) => text.replace(/['’]s$/, '')).join(' ');
}

/** One person by role: the one already described so, or the one named right after. */
function roleVoice(scene: Scene, index: number, phrase: Phrase): Voice {
  const { determiner } = phrase;
  const at = phrase.run[0];
  const isHeadline = scene.lines[index]!.isHeadline;
  const isIndefinite = /^(?:a|an|another|one|some)$/.test(determiner) || (!determiner && !isHeadline && phrase.possessor < 0);
  const isOpen = phrase.possessor >= 0 || phrase.after[1] > phrase.after[0] || POSSESSIVE_PRONOUNS.has(determiner);
  if (!isIndefinite && !isOpen) {
    const known = describedPerson(scene, phrase, at);
    if (known) return voiceOf(known, isHeadline ? 0.85 : 0.9);
  }
  const next = namedNext(scene, index, phrase, isIndefinite);
  return next ?? nameless('unnamed', false, isIndefinite ? 0.93 : 0.75);
}

const LEARNED = /\b(?:university|institute|college|professor|dr|researcher|scientist|scholar|fellow|academy|school|laboratory|observatory)\b/i;

/** "The captain’s lawyer denied this. “…,” Solo Andriamena told …": a bare name that the description introduces. */
function namedNext(scene: Scene, index: number, phrase: Phrase, isIndefinite: boolean): Voice | null {
  const { document: { tokens, text }, cast, lines } = scene;
  const here = tokens[phrase.run[0]]!;
  for (let other = index + 1; other < Math.min(lines.length, index + 4); other++) {
    const span = lines[other]!.found.source[0];
    if (!span || lines[other]!.parent === index) continue;
    const name = cast.names.find((mention) => mention.words.length > 1 && mention.span[0] >= span[0] && mention.span[0] < span[1]);
    const mention = name ? cast.mentionAt(name.first) : -1;
    const entity = mention >= 0 ? cast.entityOf(mention) : null;
    if (!entity || entity.type !== 'person' || entity.mentions[0] !== mention) continue;
    const distance = tokens[name!.first]!.paragraph - here.paragraph;
    if (distance > 1) return null;
    const learned = PERSON_CLASSES.has(phrase.noun) && LEARNED.test(text.slice(span[0], span[1]));
    if (learned || (!isIndefinite && distance === 0 && isBareIntroduction(scene, entity))) return voiceOf(entity, 0.7);
    return null;
  }
  return null;
}
