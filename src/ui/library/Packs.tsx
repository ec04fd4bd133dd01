import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import { writeFailure } from '../../storage/database.ts';
import { previewPackFile, takePackFile } from '../../storage/packs.ts';
import type { PackFault, PackPreview, StoredPack } from '../../storage/records.ts';
import { PACKS, tellPack, tellPreview, tellProgress, tellRefusal } from '../wording/packs.ts';
import { Undo } from './Undo.tsx';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly documents: number }
  | { readonly at: 'preview'; readonly file: File; readonly preview: PackPreview }
  | { readonly at: 'said'; readonly text: string };

/** The packs taken in, with a preview before one is. `taken` grows when a file brought some. */
export function Packs({ taken }: { readonly taken: number }) {
  const [packs, setPacks] = useState<readonly StoredPack[]>([]);
  const refresh = (): void => void send('listPacks').then(setPacks, () => undefined);
  useEffect(refresh, [taken]);
  const remove = (id: string): void => void send('removePack', { id }).then(refresh, () => undefined);
  const restore = (id: string): void => void send('restorePack', { id }).then(refresh, () => undefined);
  return (
    <section>
      <h2>{PACKS.packs}</h2>
      <p class="quiet">{PACKS.about}</p>
      <Undo kind="pack" after={packs} say={PACKS.removed} restore={restore} />
      <ul class="source-rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <b>{pack.title}</b> <span class="quiet">{tellPack(pack)}</span>
            <p class="small"><button type="button" class="link" onClick={() => remove(pack.id)}>{PACKS.remove}</button></p>
          </li>
        ))}
      </ul>
      <OpenPack changed={refresh} />
    </section>
  );
}

function OpenPack({ changed }: { readonly changed: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const progress = (documents: number): void => setStep({ at: 'reading', documents });
  const refuse = ({ reason, where, detail }: PackFault): void => setStep({ at: 'said', text: tellRefusal(reason, where, detail) });
  const fail = (error: unknown): void => setStep({ at: 'said', text: writeFailure(error) === 'quota' ? PACKS.full : PACKS.notTaken });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    progress(0);
    const preview = await previewPackFile(file, progress);
    if ('reason' in preview) refuse(preview);
    else setStep({ at: 'preview', file, preview });
  };
  const take = async (file: File): Promise<void> => {
    progress(0);
    const answer = await takePackFile(file, progress);
    if ('reason' in answer) return refuse(answer);
    await send('tookIn').catch(() => undefined);
    setStep({ at: 'said', text: PACKS.taken });
    changed();
  };
  return (
    <>
      <p class="do"><label class="button file">{PACKS.open}<input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget).catch(fail)} /></label></p>
      {step.at === 'said' && <p role="status">{step.text}</p>}
      {step.at === 'reading' && <p class="quiet" role="status">{tellProgress(step.documents)}</p>}
      {step.at === 'preview' && (
        <div role="status">
          {tellPreview(step.preview).map((line) => <p key={line}>{line}</p>)}
          <p class="do">
            <button type="button" class="button main" onClick={() => void take(step.file).catch(fail)}>{PACKS.take}</button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>{PACKS.leave}</button>
          </p>
        </div>
      )}
    </>
  );
}
