/** The isolated world that all our scripts of one page share: page scripts do not see it, a later injection does. */
import type { ArticlePart } from './article-part.ts';

/** What a running first script leaves in its world. */
export type Presence = {
  readonly isOrphaned: () => boolean;
  readonly stop: () => void;
  /** The second script hands itself over. */
  readonly give: (part: ArticlePart) => void;
};

/** The world, with what runs in it; nothing before the first script has. */
export const world = globalThis as typeof globalThis & { sourcelight?: Presence };
