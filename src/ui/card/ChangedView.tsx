import { Changes } from '../components/Changes.tsx';
import { useStore } from '../components/use-store.ts';
import { KNOWN, tellKnown, tellUnnamed } from '../wording/known.ts';
import type { CardPort } from './card-port.ts';

const QUOTE_LIMIT = 160;

/** What a known version of these words has otherwise, below the steps; nothing where there is none. */
export function ChangedView({ port }: { readonly port: CardPort }) {
  const known = useStore(port.store, (state) => state.known);
  return (
    <>
      {known.map((one) => (
        <section key={one.documentId} class="changed" aria-label={KNOWN.version}>
          <h2 class="section">{KNOWN.version}</h2>
          <Changes changes={one.changes} limit={QUOTE_LIMIT} onlyKnown />
          <p class="quiet">{tellKnown(one)}</p>
          {one.isUnnamed && <p class="quiet">{tellUnnamed(one)}</p>}
        </section>
      ))}
    </>
  );
}
