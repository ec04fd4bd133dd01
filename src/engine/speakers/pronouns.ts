/**
 * Who "he", "she", "it", "they", "we" and "who" are. Candidates are the names before the pronoun and the voices already
 * settled; recency, subjecthood and having just spoken count for one, standing inside somebody's quotation against, and
 * gender or number must not clash (after Lappin and Leass, 1994, much reduced).
 */
import { spanOf } from '../reading.ts';
import { describedBody } from './descriptions.ts';
import type { Entity, Gender } from './entities.ts';
import type { Phrase } from './phrase.ts';
import { longestThing } from './things.ts';
import { nameless, voice, voiceOf } from './voice.ts';
import type { Scene, Voice } from './voice.ts';

type PronounClass = 'he' | 'she' | 'it' | 'they' | 'I' | 'we' | 'who' | 'you' | 'this';

const CLASS_OF: ReadonlyMap<string, PronounClass> = new Map(Object.entries({
  he: 'he', him: 'he', his: 'he', himself: 'he', she: 'she', her: 'she', hers: 'she', herself: 'she', it: 'it', its: 'it', itself: 'it',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they', both: 'they', i: 'I', me: 'I', my: 'I', mine: 'I', myself: 'I',
  we: 'we', us: 'we', our: 'we', ours: 'we', ourselves: 'we', who: 'who', which: 'who', whom: 'who', whose: 'who', that: 'who', you: 'you', your: 'you', this: 'this', these: 'this', those: 'they',
}));
/** How far back a pronoun may reach, in sentences. */
const REACH = 6;

/** The class of a pronoun in lower case, contractions included ("he's"); undefined for other words. */
export const pronounClass = (lower: string): PronounClass | undefined => CLASS_OF.get(lower.replace(/'(?:s|re|d|ve|ll|m)$/, ''));

/** The voice behind a pronoun at the place of line `index`; always one, named or not. */
export function pronounVoice(scene: Scene, index: number, pronoun: PronounClass, at: number): Voice {
  const line = scene.lines[index]!;
  const parent = line.parent >= 0 ? scene.voices[line.parent] ?? null : null;
  switch (pronoun) {
    case 'he': return personVoice(scene, index, at, 'male', parent);
    case 'she': return personVoice(scene, index, at, 'female', parent);
    case 'it': return thingVoice(scene, index, at, parent);
    case 'they': return groupVoice(scene, index, at, parent);
    case 'I': return parent && parent.kind !== 'none' ? { ...parent, nameSpan: null, confidence: Math.min(parent.confidence, 0.95) } : writerOrSpeaker(scene, index);
    case 'we': return ourVoice(scene, index, parent);
    case 'who': return relativeVoice(scene, index, at);
    case 'you': return nameless('unnamed', true, 0.6);
    case 'this': return nameless('vague', false, 0.6);
  }
}

type Candidate = { readonly voice: Voice; readonly score: number };

function better(best: Candidate | null, voice: Voice, score: number): Candidate {
  return !best || score > best.score ? { voice, score } : best;
}

function personVoice(scene: Scene, index: number, at: number, gender: Gender, parent: Voice | null): Voice {
  const line = scene.lines[index]!;
  const isSubject = /^s?he\b/.test(scene.document.tokens[at]!.lower);
  let best: Candidate | null = null;
  let runnerUp = -Infinity;
  const offer = (candidate: Voice, score: number): void => {
    const known = candidate.gender ?? (candidate.entity && scene.genders.get(candidate.entity.id));
    if (known && known !== gender) return;
    const full = score + (known === gender ? 1 : 0);
    if (best && full > best.score && best.voice.speaker !== candidate.speaker) runnerUp = best.score;
    else if (best && best.voice.speaker !== candidate.speaker) runnerUp = Math.max(runnerUp, full);
    best = better(best, candidate, full);
  };
  for (const { entity, score, start } of namesBefore(scene, at, line.isInQuotation)) {
    if (entity.type !== 'person') continue;
    // "People like Scott, he said": whoever is spoken of rarely speaks; "Barak’s trip …, his office said" is another matter.
    const isSpokenOf = line.found.content.some(([from, to]) => from <= start && start < to);
    const topic = !isSpokenOf ? 0 : isSubject ? -1.5 : 1;
    offer(voiceOf(entity, 0.9), score + topic - (entity.certainty < 2 ? 1.5 : 0));
  }
  for (const { spoken, score } of voicesBefore(scene, index, at)) {
    const isPerson = (spoken.kind === 'person' && !spoken.isPlural) || (spoken.kind === 'unnamed' && !spoken.isPlural);
    if (isPerson) offer(spoken, score + (line.isInQuotation && spoken === parent ? -4 : 1.5));
  }
  if (parent && !line.isInQuotation && !parent.isPlural && (parent.kind === 'person' || parent.kind === 'unnamed')) offer(parent, 3);
  const found = best as Candidate | null;
  if (!found || found.score < -5) return nameless('unnamed', false, 0.6);
  const isClear = found.score - runnerUp > 1;
  const { entity } = found.voice;
  if (entity && entity.certainty < 1) return { ...found.voice, nameSpan: null, confidence: 0.7 };
  if (entity && isClear && !entity.gender) scene.genders.set(entity.id, gender);
  return { ...found.voice, nameSpan: null, confidence: found.voice.gender === gender ? (isClear ? 0.96 : 0.85) : isClear ? 0.9 : 0.7 };
}

/** Names before token `at`, nearest first, each entity's best place only. */
function* namesBefore(scene: Scene, at: number, isInQuotation: boolean): Generator<{ entity: Entity; score: number; start: number }> {
  const { cast, document: { tokens, sentences } } = scene;
  const here = tokens[at]?.sentence ?? 0;
  let mention = lastNameBefore(scene, at);
  for (; mention >= 0; mention--) {
    const { first } = cast.names[mention]!;
    const distance = here - tokens[first]!.sentence;
    if (distance > REACH) return;
    const entity = cast.entityOf(mention);
    if (!entity || entity.isDoubtful) continue;
    const isSubject = first - sentences[tokens[first]!.sentence]!.first < 6;
    const quoted = tokens[first]!.quotation >= 0 && !isInQuotation ? 1.5 : 0;
    const possessive = cast.names[mention]!.isPossessive ? 0.3 : 0;
    yield { entity, score: -distance + (isSubject ? 1 : 0) - quoted - possessive, start: tokens[first]!.start };
  }
}

function lastNameBefore(scene: Scene, at: number): number {
  const { names } = scene.cast;
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.first < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Voices of lines that stand before, nearest first; having just spoken counts for as much as a sentence. */
function* voicesBefore(scene: Scene, index: number, at: number): Generator<{ spoken: Voice; score: number; line: number }> {
  const { document: { tokens } } = scene;
  const here = tokens[at]?.sentence ?? 0;
  for (let other = index - 1, seen = 0; other >= 0 && seen < 10; other--, seen++) {
    const spoken = scene.voices[other];
    const line = scene.lines[other]!;
    if (!spoken || line.at >= at || line.isHeadline) continue;
    const distance = here - (tokens[line.at]?.sentence ?? 0);
    if (distance > REACH) return;
    yield { spoken, score: -distance + (line.isInQuotation ? -1 : 0.5), line: other };
  }
}

const isThingKind = (spoken: Voice): boolean =>
  !spoken.isPlural && (spoken.kind === 'organisation' || spoken.kind === 'outlet' || spoken.kind === 'document');

function thingVoice(scene: Scene, index: number, at: number, parent: Voice | null): Voice {
  if (parent && isThingKind(parent)) return { ...parent, nameSpan: null, confidence: Math.min(parent.confidence, 0.93) };
  let best: Candidate | null = null;
  for (const { entity, score } of namesBefore(scene, at, scene.lines[index]!.isInQuotation)) {
    if (entity.type !== 'person') best = better(best, voiceOf(entity, 0.75), score - (entity.type === 'state' ? 0.5 : 0));
  }
  for (const { spoken, score } of voicesBefore(scene, index, at)) if (isThingKind(spoken)) best = better(best, { ...spoken, confidence: Math.min(spoken.confidence, 0.85) }, score + 1.5);
  const here = scene.document.tokens[at]?.sentence ?? 0;
  for (const thing of scene.things) {
    if (thing.at >= at) break;
    const distance = here - scene.document.tokens[thing.at]!.sentence;
    if (distance > 2 || distance === 0 || !thing.isSubject) continue;
    const kind = thing.isDocument ? 'document' : 'organisation';
    const named = voice({ speaker: longestThing(scene.things, thing.name, thing.noun), kind, confidence: 0.75 });
    best = better(best, named, 1.2 - distance);
  }
  const found = best as Candidate | null;
  return found && found.score > -4 ? { ...found.voice, nameSpan: null } : nameless('unnamed', false, 0.6);
}

function groupVoice(scene: Scene, index: number, at: number, parent: Voice | null): Voice {
  const line = scene.lines[index]!;
  if (parent?.isPlural && !line.isInQuotation) return { ...parent, nameSpan: null };
  let company: Voice | null = null;
  for (const { spoken, line: other } of voicesBefore(scene, index, at)) {
    if (line.isInQuotation && (spoken === parent || isAncestor(scene, index, other) || isGroupOf(scene, other, line.parent))) continue;
    if (spoken.isPlural) return { ...spoken, nameSpan: null, confidence: 0.8 };
    if (spoken.kind === 'organisation') company ??= spoken;
  }
  if (company && !line.isInQuotation) return { ...company, nameSpan: null, confidence: 0.6 };
  return nameless('vague', true, 0.6);
}

function isAncestor(scene: Scene, index: number, other: number): boolean {
  for (let line = scene.lines[index]!.parent, steps = 0; line >= 0 && steps < 20; line = scene.lines[line]!.parent, steps++) if (line === other) return true;
  return false;
}

/** "Fishermen … one of them": the group spoken of just before a speaker who is one of it. */
function isGroupOf(scene: Scene, group: number, speaker: number): boolean {
  const line = scene.lines[speaker];
  const span = line?.found.source[0];
  return !!span && /^one of (?:them|the)\b/i.test(scene.document.text.slice(...span)) && scene.lines[group]!.at < line.at;
}

const PERCEPTION = /\b(?:saw|heard|felt|watched|smelt|smelled|noticed|remember|woke|thought)\b/i;
const SPEAKS_FOR_OTHERS = /\b(?:spokes\w+|representative|official|source|lawyer|attorney|aide)\b/i;

/** "We": what the speaker speaks for, where the article tells; otherwise a group nobody names. */
function ourVoice(scene: Scene, index: number, parent: Voice | null): Voice {
  const line = scene.lines[index]!;
  const cue = line.found.cue[0];
  if (!parent) return nameless('unnamed', true, 0.6);
  if (cue && PERCEPTION.test(scene.document.text.slice(...cue))) return { ...parent, nameSpan: null, confidence: 0.6 };
  if (isThingKind(parent)) return { ...parent, nameSpan: null, confidence: 0.85 };
  const affiliation = parent.entity?.affiliation;
  if (affiliation) return bodyCalled(scene, affiliation);
  const source = line.parent >= 0 ? scene.lines[line.parent]!.found.source[0] : undefined;
  if (parent.kind === 'unnamed' && source && SPEAKS_FOR_OTHERS.test(scene.document.text.slice(...source))) {
    const [former] = [...voicesBefore(scene, line.parent, scene.lines[line.parent]!.at)].filter(({ spoken, score }) => spoken.kind === 'organisation' && score > -2);
    if (former) return { ...former.spoken, nameSpan: null, confidence: 0.75 };
  }
  return nameless('unnamed', true, 0.7);
}

function bodyCalled(scene: Scene, name: string): Voice {
  const lower = name.toLowerCase();
  const entity = scene.cast.entities.find((each) => each.type !== 'person' && (each.name.toLowerCase() === lower || each.name.toLowerCase().startsWith(`${lower} `)));
  return entity ? voiceOf(entity, 0.75) : voice({ speaker: name, kind: 'organisation', confidence: 0.65 });
}

/** "I" outside quotations is whoever writes; inside, whoever spoke last. */
function writerOrSpeaker(scene: Scene, index: number): Voice {
  if (!scene.lines[index]!.isInQuotation) return nameless('unnamed', false, 0.8);
  for (const { spoken } of voicesBefore(scene, index, scene.lines[index]!.at)) if (spoken.kind === 'person') return { ...spoken, nameSpan: null, confidence: 0.7 };
  return nameless('unnamed', false, 0.6);
}

/** "…, which reported": whoever the words right before name. */
function relativeVoice(scene: Scene, index: number, at: number): Voice {
  const { document: { tokens }, cast } = scene;
  let last = at - 1;
  while (last >= 0 && !tokens[last]!.isWord && tokens[last]!.sentence === tokens[at]!.sentence) last--;
  const mention = last >= 0 ? cast.mentionAt(last) : -1;
  const entity = mention >= 0 ? cast.entityOf(mention) : null;
  const needsPerson = tokens[at]!.lower !== 'which' && tokens[at]!.lower !== 'that';
  if (entity && (!needsPerson || entity.type === 'person')) return voiceOf(entity, 0.92);
  for (let other = 0; other < scene.lines.length; other++) {
    const span = scene.lines[other]!.found.source.at(-1);
    const spoken = scene.voices[other];
    if (other !== index && spoken && span && last >= 0 && span[0] < tokens[last]!.end && span[1] >= tokens[last]!.end) return { ...spoken, nameSpan: null, confidence: 0.85 };
  }
  if (entity && needsPerson) return personBefore(scene, at) ?? nameless('unnamed', false, 0.7);
  return nameless('unnamed', false, 0.7);
}

/** "John Bentel, a tech staffer at the State Department who told": the last person named in the sentence. */
function personBefore(scene: Scene, at: number): Voice | null {
  const { cast, document: { tokens } } = scene;
  for (let mention = lastNameBefore(scene, at); mention >= 0; mention--) {
    if (tokens[cast.names[mention]!.first]!.sentence !== tokens[at]!.sentence) return null;
    const entity = cast.entityOf(mention);
    if (entity?.type === 'person') return voiceOf(entity, 0.75);
  }
  return null;
}

/** "his office" and the like: who the possessive pronoun stands for. */
export function ownerVoice(scene: Scene, index: number, phrase: Phrase): Voice {
  const pronoun = pronounClass(phrase.determiner) ?? 'it';
  const owner = pronounVoice(scene, index, pronoun, phrase.run[0]);
  if (owner.speaker || pronoun !== 'it') return owner;
  const body = describedBody(scene, phrase, phrase.run[0]);
  return body ? voiceOf(body, 0.6, spanOf(scene.document, phrase.run)) : owner;
}
