/** Reading in slices: a page that is slow to read still answers its reader in between. */
export type Pace = {
  /** The slice is used up: time to `rest`. */
  readonly isDue: () => boolean;
  /** Lets the page do what waits, and begins a new slice. What was read before may have changed meanwhile. */
  readonly rest: () => Promise<void>;
};

/** Milliseconds of a slice: on a processor four times slower than most, with what cannot be cut, it stays under 50. */
const SLICE = 6;

/** Starts the first slice. */
export function createPace(view: Window): Pace {
  let end = performance.now() + SLICE;
  return {
    isDue: () => performance.now() > end,
    rest: async () => {
      await new Promise((resolve) => view.setTimeout(resolve));
      end = performance.now() + SLICE;
    },
  };
}

/** For where nobody waits. */
export const UNHURRIED: Pace = { isDue: () => false, rest: async () => {} };
