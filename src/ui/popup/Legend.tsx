import { Fragment } from 'preact';
import type { PageState } from '../../messaging/protocol.ts';
import { DENSITIES } from '../../storage/records.ts';
import type { MarkKind } from '../../storage/records.ts';
import { changeSettings, settingsStore } from '../../storage/settings.ts';
import { Switch } from '../components/Switch.tsx';
import { useStore } from '../components/use-store.ts';
import { DENSITY, KIND, KINDS, TRIAL, WIDER } from '../wording/kinds.ts';
import { number } from '../wording/numbers.ts';
import { POPUP } from '../wording/popup.ts';

/** How much is marked, and a switch for each kind of mark: the labels, each in its own line, are the legend. */
export function Legend({ counts }: { readonly counts: PageState['counts'] | null }) {
  const { density, marks, widerWords } = useStore(settingsStore, (settings) => settings);
  return (
    <section>
      <h2 class="section" id="density">{POPUP.show}</h2>
      <div class="segments" role="radiogroup" aria-labelledby="density" onKeyDown={moveAmong}>
        {DENSITIES.map((one) => (
          <button key={one} type="button" role="radio" aria-checked={one === density} tabIndex={one === density ? 0 : -1} title={DENSITY[one].about}
            onClick={() => void changeSettings({ density: one })}>{DENSITY[one].label}</button>
        ))}
      </div>
      {KINDS.map((kind) => (
        <Fragment key={kind}>
          <KindSwitch kind={kind} on={marks[kind]} count={counts?.[kind] ?? 0} />
          {kind === 'words' && marks.words && <WiderWords on={widerWords} />}
        </Fragment>
      ))}
    </section>
  );
}

/** The second choice under word choice: the wide list, with how apt it is. */
function WiderWords({ on }: { readonly on: boolean }) {
  return (
    <div class="wider">
      <Switch name={WIDER.label} on={on} describedBy="wider-about" toggle={(next) => void changeSettings({ widerWords: next })}><span class="kind">{WIDER.label}</span></Switch>
      <p class="quiet" id="wider-about">{WIDER.about}</p>
    </div>
  );
}

function KindSwitch({ kind, on, count }: { readonly kind: MarkKind; readonly on: boolean; readonly count: number }) {
  const { label, about } = KIND[kind];
  return (
    <Switch name={label} on={on} title={about} toggle={(next) => void changeSettings({ marks: { [kind]: next } })}>
      <span class="kind"><span class={`mark-${kind}`}>{label}</span>{kind === 'words' && <span class="quiet"> {TRIAL}</span>}</span>
      <span class="count">{count > 0 ? number(count) : ''}</span>
    </Switch>
  );
}

/** Arrow keys choose among radio buttons, as everywhere. */
function moveAmong(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=radio]')];
  const next = radios[(radios.indexOf(document.activeElement as HTMLElement) + step + radios.length) % radios.length];
  event.preventDefault();
  next?.focus();
  next?.click();
}
