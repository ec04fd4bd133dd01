/** From the words of a source to who is speaking: a name within the document, or honestly none. */
import type { Span } from '../../text/span.ts';
import { BODIES, LOOSE_BODIES } from '../kinds/heads.ts';
import { hullOf, spanOf } from '../reading.ts';
import { describedOutlet } from './descriptions.ts';
import type { Entity } from './entities.ts';
import { nounVoice } from './nouns.ts';
import { readPhrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { pronounClass, pronounVoice } from './pronouns.ts';
import { stateByCapital } from './states.ts';
import type { Scene, Voice } from './voice.ts';
import { nameless, voice, voiceOf } from './voice.ts';

/** Confidence that a name written in the source itself is the right canonical name. */
const WRITTEN_IN_FULL = 0.98;
const WRITTEN_SHORT = 0.96;
const READ_FROM_CAPITAL = 0.93;

/** The voice of line `index`; its parent's must be settled. */
export function voiceOfLine(scene: Scene, index: number): Voice {
  const { found } = scene.lines[index]!;
  if (!found.source.length) return nameless('none', false, 0.95);
  const joined = jointVoice(scene, found.source);
  if (joined) return joined;
  const phrases = found.source.map((span) => readPhrase(scene.document, scene.cast, span)).filter((phrase) => phrase !== null);
  const phrase = phrases.find(({ name }) => name >= 0) ?? phrases[0];
  return phrase ? phraseVoice(scene, index, phrase) : nameless('vague', false, 0.5);
}

/** The outlet that an addressee names ("told the newspaper"), or null. */
export function outletIn(scene: Scene, index: number, spans: readonly Span[]): Voice | null {
  const hull = hullOf(spans);
  const phrase = hull && readPhrase(scene.document, scene.cast, hull);
  if (!phrase) return null;
  const found = phrase.name >= 0 ? namedVoice(scene, phrase.name, phrase) : describedOutlet(scene, phrase, scene.lines[index]!.at);
  return found?.kind === 'outlet' ? found : null;
}

function phraseVoice(scene: Scene, index: number, phrase: Phrase): Voice {
  const [first, end] = phrase.run;
  const only = scene.document.tokens[first]!;
  const pronoun = end - first === 1 ? pronounClass(only.lower) : undefined;
  if (pronoun && !(only.text === 'US')) return pronounVoice(scene, index, pronoun, first);
  if (phrase.name >= 0) {
    const named = namedVoice(scene, phrase.name, phrase);
    if (named) return named;
  }
  return nounVoice(scene, index, phrase);
}

/** The words of a name that the source takes in: a headline in capitals runs on ("Hillary Clinton Speaks"). */
function cutVoice(scene: Scene, mention: number, phrase: Phrase): Voice | null {
  const { cast, document } = scene;
  const name = cast.names[mention]!;
  const [first, end] = [Math.max(name.nameFirst, phrase.run[0]), Math.min(name.end, phrase.run[1])];
  if (end - first === name.end - name.nameFirst || first >= end) return null;
  const [start, stop] = spanOf(document, [first, end]);
  const written = document.text.slice(start, stop).replace(/['’]s?$/, '');
  const entity = cast.called(written);
  if (entity) return stateOf(scene, entity) ?? voiceOf(entity, WRITTEN_SHORT, [start, stop]);
  const longer = cast.entities.find((each) => !each.isDoubtful && each.type === 'person' && each.name.endsWith(` ${written}`));
  if (longer) return voiceOf(longer, WRITTEN_SHORT, [start, stop]);
  return name.isDoubtful ? voice({ speaker: written, kind: 'person', confidence: 0.7, nameSpan: [start, stop] }) : null;
}

function namedVoice(scene: Scene, mention: number, phrase: Phrase): Voice | null {
  const { cast } = scene;
  const entity = cast.entityOf(mention);
  if (!entity) return null;
  const name = cast.names[mention]!;
  const cut = cutVoice(scene, mention, phrase);
  if (cut) return cut;
  const stated = stateOf(scene, entity);
  if (stated) return { ...stated, nameSpan: name.span };
  const isWhole = name.words.join(' ').length >= entity.name.length;
  const base = isWhole || entity.type === 'outlet' ? WRITTEN_IN_FULL : WRITTEN_SHORT;
  const doubt = (phrase.name !== mention ? 0.1 : 0) + (entity.isDoubtful ? 0.12 : 0);
  const spoken = voiceOf(entity, base - doubt, name.span);
  // "a group calling itself “Mothers of the Aqueduct”": the noun knows better than the name.
  return entity.type === 'person' && (BODIES.has(phrase.noun) || LOOSE_BODIES.has(phrase.noun)) ? { ...spoken, kind: 'organisation', gender: null } : spoken;
}

/** The state for which a capital stands, if the article names that state; null for all that is no capital. */
function stateOf(scene: Scene, entity: Entity): Voice | null {
  const state = entity.type === 'state' ? stateByCapital(entity.name) : undefined;
  if (!state) return null;
  const named = scene.cast.entities.find((each) => each.type === 'state' && each.stateId === state.id && each !== entity);
  if (named) return voiceOf(named, READ_FROM_CAPITAL);
  return entity.country ? voice({ speaker: entity.country, kind: 'organisation', confidence: 0.8, entity }) : null;
}

/** Two or three names joined by "and": "Mr. Grassley and Mr. Leahy"; null where the source is anything else. */
function jointVoice(scene: Scene, source: readonly Span[]): Voice | null {
  const hull = hullOf(source);
  const { document, cast } = scene;
  if (!hull || !/\sand\s/.test(document.text.slice(...hull))) return null;
  const phrase = readPhrase(document, cast, hull);
  if (!phrase || phrase.name < 0) return null;
  const mentions: number[] = [];
  let at = phrase.run[0];
  while (at < phrase.run[1]) {
    const token = document.tokens[at]!;
    const mention = cast.mentionAt(at);
    if (mention >= 0 && cast.names[mention]!.words.length) {
      if (cast.names[mention]!.isPossessive) return null;
      mentions.push(mention);
      at = cast.names[mention]!.end;
    } else if (mention >= 0) return null;
    else if (token.text === ',' || token.lower === 'and' || token.lower === 'the') at++;
    else return null;
  }
  const voices = mentions.map((mention) => namedVoice(scene, mention, phrase)).filter((each) => each !== null);
  if (voices.length < 2 || voices.length !== mentions.length) return null;
  const names = voices.map(({ speaker }) => speaker!);
  const speaker = `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
  return voice({ speaker, kind: voices[0]!.kind, confidence: Math.min(...voices.map(({ confidence }) => confidence)), isPlural: true });
}
