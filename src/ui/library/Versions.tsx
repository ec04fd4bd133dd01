import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { KnownOnPage, TextVersion } from '../../storage/records.ts';
import { Changes } from '../components/Changes.tsx';
import { KNOWN, differences, tellApart, tellKnown, tellShares, tellUnnamed } from '../wording/known.ts';
import { PACKS, tellVersion } from '../wording/packs.ts';

const QUOTE_LIMIT = 400;

/** The known texts on the pages that are open now, looked for again whenever the reader comes back to the library. */
export function OpenPages() {
  const [versions, setVersions] = useState<readonly TextVersion[] | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const look = (): void => void send('openVersions').then((found) => !stopping.signal.aborted && setVersions(found), () => undefined);
    look();
    addEventListener('focus', look, { signal: stopping.signal });
    return () => stopping.abort();
  }, []);
  return (
    <section>
      <h2>{PACKS.openPages}</h2>
      {versions?.length === 0 && <p class="quiet">{PACKS.noneOpen}</p>}
      <VersionList versions={versions ?? []} />
    </section>
  );
}

/** How a saved article stands to the other saved ones and to the corpus. */
export function OtherVersions({ url, hasText }: { readonly url: string; readonly hasText: boolean }) {
  const [versions, setVersions] = useState<readonly TextVersion[] | null>(null);
  useEffect(() => void send('versionsOf', { url }).then(setVersions, () => setVersions([])), [url]);
  if (versions?.length === 0) return <p class="quiet">{PACKS.noVersions(hasText)}</p>;
  return <VersionList versions={versions ?? []} />;
}

/** Page by page, each with the known texts that it has the words of. */
function VersionList({ versions }: { readonly versions: readonly TextVersion[] }) {
  const pages = new Map<string, TextVersion[]>();
  for (const version of versions) pages.set(version.article.url, [...(pages.get(version.article.url) ?? []), version]);
  return (
    <ul class="versions">
      {[...pages].map(([url, ofPage]) => (
        <li key={url}>
          <PageName version={ofPage[0]!} />
          {ofPage.map(({ known }) => <Known key={known.documentId} known={known} />)}
        </li>
      ))}
    </ul>
  );
}

function PageName({ version }: { readonly version: TextVersion }) {
  const { url, title } = version.article;
  return (
    <p>
      {/^https?:\/\//.test(url) ? <a href={url} target="_blank" rel="noreferrer noopener">{title || url}</a> : title || url}
      <span class="quiet">{tellVersion(version)}</span>
    </p>
  );
}

function Known({ known }: { readonly known: KnownOnPage }) {
  const changes = known.changes.filter(({ isNeutral }) => !isNeutral);
  if (known.isApart) return <p class="known quiet">{tellApart(known)}</p>;
  return (
    <div class="known">
      <p>{tellKnown(known)}</p>
      <p class="quiet">{known.isUnnamed ? tellUnnamed(known) : tellShares(known)}</p>
      {changes.length === 0 ? <p class="quiet">{KNOWN.nothing}</p> : (
        <details>
          <summary>{differences(changes.length)}</summary>
          <Changes changes={changes} limit={QUOTE_LIMIT} places />
        </details>
      )}
    </div>
  );
}
