import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { WordEntry } from '../../engine/records.ts';
import { send } from '../../messaging/calls.ts';
import type { WordCalls } from '../../messaging/protocol.ts';
import type { WordPackPreview } from '../../storage/word-pack.ts';
import { OWN_WORDS, tellWordPack } from '../wording/own-words.ts';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'preview'; readonly file: string; readonly preview: WordPackPreview }
  | { readonly at: 'said'; readonly text: string; readonly undo?: () => Promise<unknown> };

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
  const take = async (file: string): Promise<void> => {
    const before = await send('ownWords');
    send('addWords', { file }).then(
      (answer) => {
        if ('refused' in answer) return show(file, answer);
        setStep({ at: 'said', text: OWN_WORDS.taken, undo: () => putBack(before) });
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
      {step.at === 'said' && (
        <p role="status">
          {step.text}{step.undo && <> <button type="button" class="link" onClick={() => void step.undo!().then(() => { setStep({ at: 'said', text: OWN_WORDS.takenBack }); changed(); })}>{OWN_WORDS.undo}</button></>}
        </p>
      )}
      {step.at === 'preview' && (
        <div role="status">
          {tellWordPack(step.preview).map((line) => <p key={line}>{line}</p>)}
          <p class="do">
            <button type="button" class="button main" onClick={() => void take(step.file)}>{OWN_WORDS.take}</button>
            <button type="button" class="button" onClick={() => setStep({ at: 'start' })}>{OWN_WORDS.leave}</button>
          </p>
        </div>
      )}
    </>
  );
}

/** Makes the entries what they were before a pack was taken in. */
async function putBack(before: readonly WordEntry[]): Promise<void> {
  const ids = new Set(before.map(({ id }) => id));
  const now = await send('ownWords');
  await send('removeOwnWords', { ids: now.filter(({ id }) => !ids.has(id)).map(({ id }) => id) });
  const changed = before.filter((entry) => now.some(({ id, modified }) => id === entry.id && modified !== entry.modified));
  await send('saveOwnWords', { drafts: changed });
}

/** Saves the reader's entries as a pack to hand on, under a name. */
export function SaveWords({ done }: { readonly done: () => void }) {
  const [named, setNamed] = useState({ title: '', about: '' });
  const save = (event: Event): void => {
    event.preventDefault();
    if (named.title.trim()) void saveWords(named).then(done);
  };
  return (
    <form class="source-form" onSubmit={save}>
      <p><label for="pack-name">{OWN_WORDS.packName}</label><input id="pack-name" type="text" autocomplete="off" value={named.title} onInput={({ currentTarget: { value } }) => setNamed((before) => ({ ...before, title: value }))} /></p>
      <p><label for="pack-about">{OWN_WORDS.packAbout}</label><textarea id="pack-about" rows={2} value={named.about} onInput={({ currentTarget: { value } }) => setNamed((before) => ({ ...before, about: value }))} /></p>
      <p class="do">
        <button type="submit" class="button main" disabled={!named.title.trim()}>{OWN_WORDS.save}</button>
        <button type="button" class="button" onClick={done}>{OWN_WORDS.cancel}</button>
      </p>
    </form>
  );
}

async function saveWords(named: { readonly title: string; readonly about: string }): Promise<void> {
  const file = await send('exportWords', named);
  const url = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sourcelight-words-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
