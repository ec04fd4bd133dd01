import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { TextVersion } from '../../storage/records.ts';
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

function VersionList({ versions }: { readonly versions: readonly TextVersion[] }) {
  return (
    <ul class="versions">
      {versions.map((version) => <Version key={`${version.article.url} ${version.known.documentId}`} version={version} />)}
    </ul>
  );
}

function Version({ version }: { readonly version: TextVersion }) {
  const { article, known } = version;
  const changes = known.changes.filter(({ isNeutral }) => !isNeutral);
  const isWeb = /^https?:\/\//.test(article.url);
  const title = article.title || article.url;
  return (
    <li>
      <p>{isWeb ? <a href={article.url} target="_blank" rel="noreferrer noopener">{title}</a> : title} <span class="quiet">{tellVersion(version)}</span></p>
      {known.isApart ? <p class="quiet">{tellApart(known)}</p> : (
        <>
          <p>{tellKnown(known)}</p>
          <p class="quiet">{known.isUnnamed ? tellUnnamed(known) : tellShares(known)}</p>
          {changes.length === 0 ? <p class="quiet">{KNOWN.nothing}</p> : (
            <details>
              <summary>{differences(changes.length)}</summary>
              <Changes changes={changes} limit={QUOTE_LIMIT} places />
            </details>
          )}
        </>
      )}
    </li>
  );
}
