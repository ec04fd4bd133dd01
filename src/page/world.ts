/** The isolated world that all our scripts of one page share: page scripts do not see it, a later injection does. */
import type { ArticlePart } from './article-part.ts';
import type { PointingPart } from './pointing-part.ts';

/** What a running first script leaves in its world. */
export type Presence = {
  readonly isOrphaned: () => boolean;
  readonly stop: () => void;
  /** The second and the third script hand themselves over. */
  readonly giveArticle: (part: ArticlePart) => void;
  readonly givePointing: (part: PointingPart) => void;
};

/** The world, with what runs in it; nothing before the first script has. */
export const world = globalThis as typeof globalThis & { sourcelight?: Presence };
