/** Everything after the spans are found, as a recipe of passes over the same list. */
import type { Outlet, OutletMention } from '../registry/records.ts';
import { findOutletByDomain, findOutletByName, findOutletMentions } from '../registry/registry.ts';
import type { TextDocument } from '../text/document.ts';
import { overlaps } from '../text/span.ts';
import { actOf } from './acts/act.ts';
import { chainOf } from './chains.ts';
import type { ChainLink } from './chains.ts';
import { findCredits } from './credits.ts';
import { flagsOf } from './flags.ts';
import { formOf } from './form.ts';
import { findParents } from './nesting.ts';
import { hullOf } from './reading.ts';
import type { Analysis, Attribution, Credit, FoundAttribution } from './records.ts';
import { findAddressee } from './speakers/addressees.ts';
import { gatherCast } from './speakers/cast.ts';
import { bodyVoice } from './speakers/headlines.ts';
import { headlineParagraphs, hintsFrom, linesOf } from './speakers/lines.ts';
import { outletIn, voiceOfLine } from './speakers/resolve.ts';
import { findThings } from './speakers/things.ts';
import type { Scene, Voice } from './speakers/voice.ts';

/** What is known of the page besides its text. */
export type PageContext = { readonly url?: string; readonly publisher?: string; readonly title?: string };

export type Completed = {
  readonly attributions: readonly Attribution[];
  readonly credits: readonly Credit[];
  readonly publisher: Analysis['publisher'];
};

type Page = { readonly name: string; readonly outlet: Outlet | null };

/** Fills in who speaks, through whom and how for every found attribution, and the page's credits. Deterministic; never throws. */
export function completeAttributions(document: TextDocument, found: readonly FoundAttribution[], context: PageContext): Completed {
  const page = publisherOf(context);
  const outlets = findOutletMentions(document.text);
  const ordered = inOrder(withoutDoubles(found));
  const parents = findParents(document, ordered);
  const scene = sceneOf(document, ordered, parents, outlets, page);
  settleVoices(scene);
  const addressees = shareAddressees(scene, scene.lines.map((_, index) => addresseeOf(scene, index)));
  const links = scene.lines.map((line, index): ChainLink => ({
    speaker: scene.voices[index]!.speaker, sourceKind: scene.voices[index]!.kind, addresseeName: addressees[index]!.voice?.speaker ?? null, parent: line.parent,
  }));
  const attributions = ordered.map((each, index) => attributionOf(scene, each, index, links, addressees[index]!));
  return {
    attributions,
    credits: findCredits(document, outlets, page?.name ?? null),
    publisher: page && { name: page.name, ...(page.outlet ? { outletId: page.outlet.id } : {}) },
  };
}

/** The page's outlet: as the page names it, else as the registry knows its address. */
function publisherOf({ publisher, url }: PageContext): Page | null {
  const host = url ? hostOf(url) : '';
  const byName = publisher ? findOutletByName(publisher) : null;
  const outlet = byName ?? (host ? findOutletByDomain(host) : null);
  if (publisher) return { name: publisher, outlet };
  return outlet && { name: outlet.name, outlet };
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';

/** One clause found twice, with a shorter and a longer cue ("has expressed", "has expressed willingness"), counts once. */
function withoutDoubles(found: readonly FoundAttribution[]): FoundAttribution[] {
  const bySource = new Map<number, FoundAttribution[]>();
  for (const each of found) {
    const key = each.source[0]?.[0] ?? -1;
    const group = bySource.get(key);
    if (group) group.push(each);
    else bySource.set(key, [each]);
  }
  return found.filter((each) => !each.source.length || !bySource.get(each.source[0]![0])!.some((other) => other !== each && isDouble(each, other)));
}

/** Whether `each` is the lesser of two findings of one clause. */
function isDouble(each: FoundAttribution, other: FoundAttribution): boolean {
  const [cue, otherCue] = [each.cue[0], other.cue[0]];
  if (each.source.join() !== other.source.join() || !cue || !otherCue || !overlaps(cue, otherCue) || !each.content.some((span) => other.content.some((around) => overlaps(span, around)))) return false;
  return cue[1] - cue[0] < otherCue[1] - otherCue[0];
}

/** By the first character of cue or content; of two that start together the longer first. */
function inOrder(found: readonly FoundAttribution[]): FoundAttribution[] {
  const keyed = found.map((each) => ({ each, hull: hullOf([...each.cue, ...each.content]) ?? hullOf(each.source) ?? ([0, 0] as const) }));
  return keyed.sort((a, b) => a.hull[0] - b.hull[0] || b.hull[1] - a.hull[1] || (a.each.cue[0]?.[0] ?? 0) - (b.each.cue[0]?.[0] ?? 0)).map(({ each }) => each);
}

function sceneOf(document: TextDocument, found: readonly FoundAttribution[], parents: readonly number[], outlets: readonly OutletMention[], publisher: Page | null): Scene {
  const headlines = headlineParagraphs(document);
  return {
    document, publisher,
    cast: gatherCast(document, headlines, outlets, hintsFrom(document, found), publisher?.name ?? null),
    things: findThings(document),
    lines: linesOf(document, found, parents, headlines),
    genders: new Map(),
    voices: found.map(() => null),
  };
}

/** The body first, so that headlines can be read from it; parents before what lies in them. */
function settleVoices(scene: Scene): void {
  const { lines, voices } = scene;
  const settle = (index: number, depth: number): void => {
    if (voices[index]) return;
    const { parent } = lines[index]!;
    if (parent >= 0 && depth < lines.length) settle(parent, depth + 1);
    voices[index] = voiceOfLine(scene, index);
  };
  lines.forEach((line, index) => { if (!line.isHeadline) settle(index, 0); });
  lines.forEach((line, index) => {
    if (!line.isHeadline) return;
    settle(index, 0);
    if (voices[index]!.speaker === null && line.found.source.length) voices[index] = bodyVoice(scene, index) ?? voices[index]!;
  });
}

type Addressee = { readonly spans: readonly (readonly [number, number])[]; readonly voice: Voice | null };

function addresseeOf(scene: Scene, index: number): Addressee {
  const { found } = scene.lines[index]!;
  const derived = found.addressee?.length ? null : findAddressee(scene.document, scene.cast, found);
  const spans = found.addressee?.length ? found.addressee : derived ? [derived] : [];
  return { spans, voice: spans.length ? outletIn(scene, index, spans) : null };
}

/** "… told the Libya Observer, adding that …": one speaker's further verb in the sentence was told to the same outlet. */
function shareAddressees(scene: Scene, addressees: readonly Addressee[]): Addressee[] {
  const { lines, voices, document: { text, tokens } } = scene;
  return addressees.map((own, index) => {
    const { found, at } = lines[index]!;
    const cue = found.cue[0];
    if (own.spans.length || !cue || !/^adding\b/i.test(text.slice(...cue))) return own;
    const told = lines.findIndex((line, other) => other !== index && addressees[other]!.voice !== null && voices[other]!.speaker === voices[index]!.speaker &&
      tokens[line.at]?.sentence === tokens[at]?.sentence);
    return told >= 0 ? addressees[told]! : own;
  });
}

function attributionOf(scene: Scene, found: FoundAttribution, index: number, links: readonly ChainLink[], addressee: Addressee): Attribution {
  const { document } = scene;
  const voice = scene.voices[index]!;
  const cue = found.cue[0] ? document.text.slice(...found.cue[0]) : '';
  const { names, hops } = chainOf(links, index, scene.publisher?.name ?? null);
  const { parent } = scene.lines[index]!;
  return {
    ...found,
    ...(addressee.spans.length && { addressee: addressee.spans }),
    id: `a${index + 1}`,
    form: formOf(document, found.content),
    act: found.act ?? actOf(cue),
    speaker: voice.speaker, speakerConfidence: voice.confidence, sourceKind: voice.kind,
    ...(voice.kind === 'outlet' && voice.outlet && { outletId: voice.outlet.id }),
    ...(addressee.voice?.speaker && { addresseeName: addressee.voice.speaker }),
    ...(addressee.voice?.outlet && { addresseeOutletId: addressee.voice.outlet.id }),
    ...(parent >= 0 && { parent: `a${parent + 1}` }),
    chain: names, hops,
    flags: flagsOf(document, found, voice.kind, hops),
  };
}
