import { changeSettings, settingsStore } from '../../storage/settings.ts';
import { Sites } from '../components/Sites.tsx';
import type { SiteAccess } from '../components/Sites.tsx';
import { useStore } from '../components/use-store.ts';
import { LIBRARY } from '../wording/panel.ts';
import { POPUP } from '../wording/popup.ts';
import { Files } from './Files.tsx';
import { KnownTexts } from './KnownTexts.tsx';
import { Notes } from './Notes.tsx';
import { Sources } from './Sources.tsx';
import { Words } from './Words.tsx';

/** Everything the reader has kept: notes, known texts, entries on outlets, sites, files. */
export function Library({ access }: { readonly access: SiteAccess }) {
  return (
    <main class="library">
      <h1>{POPUP.name} <span>{LIBRARY.title}</span></h1>
      <Notes />
      <KnownTexts />
      <Sources />
      <Words />
      <section>
        <h2>{LIBRARY.sites}</h2>
        <Sites access={access} />
      </section>
      <OffSites />
      <Files />
    </main>
  );
}

function OffSites() {
  const offHosts = useStore(settingsStore, (settings) => settings.offHosts);
  const turnOn = (host: string): void => void changeSettings((settings) => ({ offHosts: settings.offHosts.filter((off) => off !== host) }));
  return (
    <section>
      <h2>{LIBRARY.off}</h2>
      {offHosts.length === 0 && <p class="quiet">{LIBRARY.noneOff}</p>}
      <ul class="off-sites">
        {offHosts.map((host) => <li key={host}><span>{host}</span> <button type="button" class="link" onClick={() => turnOn(host)}>{LIBRARY.turnOn}</button></li>)}
      </ul>
    </section>
  );
}
