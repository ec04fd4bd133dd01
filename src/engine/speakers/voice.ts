import type { Outlet } from '../../registry/records.ts';
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type { FoundAttribution, SourceKind } from '../records.ts';
import type { Cast } from './cast.ts';
import type { Entity, Gender } from './entities.ts';
import type { Thing } from './things.ts';

/** Who is speaking in one attribution. */
export type Voice = {
  readonly speaker: string | null;
  readonly kind: SourceKind;
  /** 0–1, that `speaker` and `kind` are right. */
  readonly confidence: number;
  readonly entity: Entity | null;
  readonly outlet: Outlet | null;
  /** Where the name stands in the source, without article, titles and "state-run"; null where a pronoun or description stands there. */
  readonly nameSpan: Span | null;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
};

/** One attribution as the speaker step sees it. */
export type Line = {
  readonly found: FoundAttribution;
  /** Token index of the source's first word, or of the cue or content where there is no source. */
  readonly at: number;
  /** Index of the line in whose content this one lies, or -1. */
  readonly parent: number;
  readonly isHeadline: boolean;
  /** The line's content stands in quotation marks at this line's source ("We" in what somebody said). */
  readonly isInQuotation: boolean;
};

export type Scene = {
  readonly document: TextDocument;
  readonly cast: Cast;
  readonly things: readonly Thing[];
  readonly lines: readonly Line[];
  readonly publisher: { readonly name: string; readonly outlet: Outlet | null } | null;
  /** Genders learned from pronouns that could only mean one person, by entity id. */
  readonly genders: Map<number, Gender>;
  /** Voices settled so far, by line. */
  readonly voices: (Voice | null)[];
};

/** A voice with the usual blanks filled in. */
export function voice(part: Partial<Voice> & Pick<Voice, 'speaker' | 'kind' | 'confidence'>): Voice {
  return { entity: null, outlet: null, nameSpan: null, isPlural: false, gender: null, ...part };
}

/** A voice without a name; how sure it is that nobody is named. */
export const nameless = (kind: 'unnamed' | 'vague' | 'none', isPlural = false, confidence = 0.9): Voice => voice({ speaker: null, kind, confidence, isPlural });

/** The voice of an entity, as far as its type tells the kind. */
export function voiceOf(entity: Entity, confidence: number, nameSpan: Span | null = null): Voice {
  const kind: SourceKind = entity.type === 'state' ? 'organisation' : entity.type;
  return voice({ speaker: entity.name, kind, confidence, entity, outlet: entity.outlet, nameSpan, gender: entity.gender });
}
