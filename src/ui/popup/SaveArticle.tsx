import { useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { ReadText } from '../../messaging/protocol.ts';
import { KNOWN } from '../wording/known.ts';

/** Keeps the article, or forgets it. `saved` is when it was kept, null while it is not. */
export function SaveArticle({ read, saved, changed }: { readonly read: ReadText; readonly saved: string | null; readonly changed: () => void }) {
  const [keepsText, setKeepsText] = useState(false);
  const [said, setSaid] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const save = (): void => {
    setSaid('');
    setForgotten(false);
    send('saveArticle', { ...read, keepsText }).then(changed, (error: unknown) => setSaid(refusal(error)));
  };
  const put = (isGone: boolean): void => void send(isGone ? 'forgetArticle' : 'restoreArticle', { url: read.article.url }).then(() => {
    setForgotten(isGone);
    changed();
  }, () => setSaid(KNOWN.failed));
  return (
    <section class="save-article quiet">
      {saved !== null && <span>{KNOWN.saved(saved)}</span>}
      {saved !== null && <button type="button" class="link" onClick={() => put(true)}>{KNOWN.forget}</button>}
      {saved === null && isForgotten && <span role="status">{KNOWN.forgotten} <button type="button" class="link" onClick={() => put(false)}>{KNOWN.undo}</button></span>}
      {saved === null && <button type="button" class="link" onClick={save}>{KNOWN.save}</button>}
      {saved === null && (
        <label><input type="checkbox" checked={keepsText} onChange={({ currentTarget }) => setKeepsText(currentTarget.checked)} /> {KNOWN.saveWithText}</label>
      )}
      <span role="status">{said}</span>
    </section>
  );
}

function refusal(error: unknown): string {
  const reason = error instanceof Error ? error.message : '';
  return reason === 'too-short' ? KNOWN.tooShort : reason === 'quota' ? KNOWN.full : KNOWN.failed;
}
