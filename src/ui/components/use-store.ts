import { useLayoutEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** The part of a vanilla store that `select` picks; the component is drawn again when that part changes. */
export function useStore<State, Part>(store: StoreApi<State>, select: (state: State) => Part): Part {
  const [, redraw] = useState(0);
  const part = select(store.getState());
  useLayoutEffect(() => {
    let last = part;
    const look = (): void => {
      const next = select(store.getState());
      if (Object.is(next, last)) return;
      last = next;
      redraw((count) => count + 1);
    };
    // It may have changed between drawing and now.
    look();
    return store.subscribe(look);
  }, [store]);
  return part;
}
