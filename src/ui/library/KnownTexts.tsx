import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { KnownCalls } from '../../messaging/protocol.ts';
import type { PackPreview, SavedSummary } from '../../storage/records.ts';
import { PACKS, tellPack, tellPreview, tellRefusal, tellSaved } from '../wording/packs.ts';

type Packs = Awaited<ReturnType<KnownCalls['listPacks']>>;
type Step =
  | { readonly at: 'start' }
  | { readonly at: 'preview'; readonly file: string; readonly preview: PackPreview }
  | { readonly at: 'said'; readonly text: string };

/** The articles the reader saved, and the packs taken in, with a preview before one is. */
export function KnownTexts() {
  const [saved, setSaved] = useState<readonly SavedSummary[]>([]);
  const [packs, setPacks] = useState<Packs>([]);
  const refresh = (): void => {
    void send('savedArticles').then(setSaved, () => undefined);
    void send('listPacks').then(setPacks, () => undefined);
  };
  useEffect(refresh, []);
  return (
    <>
      <section>
        <h2>{PACKS.saved}</h2>
        <p class="quiet">{saved.length > 0 ? PACKS.savedAbout : PACKS.noneSaved}</p>
        <ul class="known-rows">
          {saved.map((one) => (
            <li key={one.article.url}>
              <a href={one.article.url} target="_blank" rel="noreferrer">{one.article.title || one.article.url}</a> <span class="quiet">{tellSaved(one)}</span>{' '}
              <button type="button" class="link quiet" onClick={() => void send('forgetArticle', { url: one.article.url }).then(refresh)}>{PACKS.forget}</button>
            </li>
          ))}
        </ul>
        {saved.length > 0 && <p class="do"><button type="button" class="button" onClick={() => void exportSaved()}>{PACKS.exportSaved}</button></p>}
      </section>
      <section>
        <h2>{PACKS.packs}</h2>
        <p class="quiet">{PACKS.about}</p>
        <ul class="known-rows">
          {packs.map((pack) => (
            <li key={pack.id}>
              {pack.title} <span class="quiet">{tellPack(pack)}</span>{' '}
              <button type="button" class="link quiet" onClick={() => void send('removePack', { id: pack.id }).then(refresh)}>{PACKS.remove}</button>
            </li>
          ))}
        </ul>
        <OpenPack changed={refresh} />
      </section>
    </>
  );
}

function OpenPack({ changed }: { readonly changed: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const show = (file: string, answer: Awaited<ReturnType<KnownCalls['previewPack']>>): void =>
    setStep('refused' in answer ? { at: 'said', text: tellRefusal(answer.refused, answer.where, answer.detail) } : { at: 'preview', file, preview: answer });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) show(text, await send('previewPack', { file: text }));
  };
  const take = (file: string): void => {
    send('addPack', { file }).then(
      (answer) => {
        if ('refused' in answer) return show(file, answer);
        setStep({ at: 'said', text: PACKS.taken });
        changed();
      },
      (error: unknown) => setStep({ at: 'said', text: error instanceof Error && error.message === 'quota' ? PACKS.full : PACKS.notTaken }),
    );
  };
  return (
    <>
      <p class="do"><label class="button file">{PACKS.open}<input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} /></label></p>
      {step.at === 'said' && <p role="status">{step.text}</p>}
      {step.at === 'preview' && (
        <div role="status">
          {tellPreview(step.preview).map((line) => <p key={line}>{line}</p>)}
          <p class="do">
            <button type="button" class="button main" onClick={() => take(step.file)}>{PACKS.take}</button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>{PACKS.leave}</button>
          </p>
        </div>
      )}
    </>
  );
}

async function exportSaved(): Promise<void> {
  const url = URL.createObjectURL(new Blob([await send('exportSaved')], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sourcelight-articles-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
