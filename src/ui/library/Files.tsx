import { useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import { packsLeftOut } from '../../storage/known-transfer.ts';
import { applyImport, exportTransfer, previewImport, readTransfer } from '../../storage/transfer.ts';
import type { ImportOutcome, Transfer } from '../../storage/transfer.ts';
import { tellLeftOut } from '../wording/packs.ts';
import { LIBRARY, importPreview } from '../wording/panel.ts';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'preview'; readonly transfer: Transfer; readonly outcome: ImportOutcome }
  | { readonly at: 'said'; readonly text: string };

/** Taking notes out to a file and in from one, with a preview before anything is written. */
export function Files() {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const transfer = readTransfer(await file.text());
      setStep({ at: 'preview', transfer, outcome: await previewImport(transfer) });
    } catch (error) {
      setStep({ at: 'said', text: error instanceof Error ? error.message : LIBRARY.notTaken });
    }
    input.value = '';
  };
  const write = async (): Promise<void> => {
    await save();
    const left = await packsLeftOut();
    setStep(left.length > 0 ? { at: 'said', text: tellLeftOut(left) } : { at: 'start' });
  };
  const take = (transfer: Transfer): void => {
    applyImport(transfer).then(
      (outcome) => {
        void send('tookIn').catch(() => undefined);
        setStep({ at: 'said', text: `${LIBRARY.taken} ${importPreview(outcome)}` });
      },
      () => setStep({ at: 'said', text: LIBRARY.notTaken }),
    );
  };
  return (
    <section>
      <h2>{LIBRARY.files}</h2>
      <p class="quiet">{LIBRARY.filesAbout}</p>
      <p class="do">
        <button type="button" class="button" onClick={() => void write().catch(() => setStep({ at: 'said', text: LIBRARY.notWritten }))}>{LIBRARY.save}</button>
        <label class="button file">{LIBRARY.open}<input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} /></label>
      </p>
      {step.at === 'said' && <p role="status">{step.text}</p>}
      {step.at === 'preview' && (
        <div role="status">
          <p>{importPreview(step.outcome)}</p>
          <p class="do">
            <button type="button" class="button main" onClick={() => take(step.transfer)}>{LIBRARY.take}</button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>{LIBRARY.leave}</button>
          </p>
        </div>
      )}
    </section>
  );
}

async function save(): Promise<void> {
  const url = URL.createObjectURL(new Blob([await exportTransfer()], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sourcelight-notes-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
