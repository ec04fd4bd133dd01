import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { WordCalls } from '../../messaging/protocol.ts';
import type { WordPackPreview } from '../../storage/word-pack.ts';
import { OWN_WORDS, tellWordPack } from '../wording/own-words.ts';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'preview'; readonly file: string; readonly preview: WordPackPreview }
  | { readonly at: 'said'; readonly text: string };

/** Taking a pack of words in, with a preview before anything is kept; `children` are the buttons beside it. */
export function OpenWords({ changed, children }: { readonly changed: () => void; readonly children: ComponentChildren }) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const show = (file: string, answer: ReturnType<WordCalls['previewWords']>): void =>
    setStep('refused' in answer ? { at: 'said', text: answer.refused } : { at: 'preview', file, preview: answer });
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = await input.files?.[0]?.text();
    input.value = '';
    if (file !== undefined) show(file, await send('previewWords', { file }));
  };
  const take = (file: string): void => {
    send('addWords', { file }).then(
      (answer) => {
        if ('refused' in answer) return show(file, answer);
        setStep({ at: 'said', text: OWN_WORDS.taken });
        changed();
      },
      (error: unknown) => setStep({ at: 'said', text: error instanceof Error && error.message === 'quota' ? OWN_WORDS.quota : OWN_WORDS.failed }),
    );
  };
  return (
    <>
      <p class="do">
        {children}
        <label class="button file">{OWN_WORDS.open}<input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} /></label>
      </p>
      {step.at === 'said' && <p role="status">{step.text}</p>}
      {step.at === 'preview' && (
        <div role="status">
          {tellWordPack(step.preview).map((line) => <p key={line}>{line}</p>)}
          <p class="do">
            <button type="button" class="button main" onClick={() => take(step.file)}>{OWN_WORDS.take}</button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>{OWN_WORDS.leave}</button>
          </p>
        </div>
      )}
    </>
  );
}

/** Saves the reader's entries as a pack to hand on. */
export async function saveWords(): Promise<void> {
  const file = await send('exportWords', { title: OWN_WORDS.packTitle });
  const url = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sourcelight-words-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
