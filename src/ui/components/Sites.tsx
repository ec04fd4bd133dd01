import { useEffect, useState } from 'preact/hooks';
import { WELCOME } from '../wording/welcome.ts';

export type SiteAccess = {
  /** Hosts that are read from the start. */
  readonly listed: readonly string[];
  readonly hasAll: () => Promise<boolean>;
  /** Must be called straight from a click. */
  readonly askAll: () => Promise<boolean>;
  readonly takeBackAll: () => Promise<boolean>;
  /** Hears that access was given or taken back; returns what stops it. */
  readonly onChange: (listener: () => void) => () => void;
};

/** The three choices of sites, each with what it means. */
export function Sites({ access }: { readonly access: SiteAccess }) {
  const [hasAll, setHasAll] = useState(false);
  useEffect(() => {
    const look = (): void => void access.hasAll().then(setHasAll);
    look();
    return access.onChange(look);
  }, [access]);
  return (
    <ul class="sites">
      <li>
        <h3>{WELCOME.listed(access.listed.length)}</h3>
        <p>{WELCOME.listedAbout}</p>
        <details>
          <summary>{WELCOME.showList}</summary>
          <p class="quiet">{access.listed.join(' · ')}</p>
        </details>
      </li>
      <li>
        <h3>{WELCOME.chosen}</h3>
        <p>{WELCOME.chosenAbout}</p>
      </li>
      <li>
        <h3>{WELCOME.all}</h3>
        <p>{WELCOME.allAbout}</p>
        {hasAll
          ? <p role="status">{WELCOME.allowed} <button type="button" class="link" onClick={() => void access.takeBackAll()}>{WELCOME.takeBack}</button></p>
          : <button type="button" class="button" onClick={() => void access.askAll()}>{WELCOME.allow}</button>}
      </li>
    </ul>
  );
}
