import { useState } from 'preact/hooks';
import type { WordEntry } from '../../engine/records.ts';
import { send } from '../../messaging/calls.ts';
import { faultsOfDraft, flat } from '../../storage/check-word.ts';
import type { DraftFault } from '../../storage/check-word.ts';
import type { WordDraft } from '../../storage/own-words.ts';
import { hostOf } from '../../text/address.ts';
import { DOES, OWN_WORDS, WORD_EXAMPLE, WORD_FIELD, placeOf, tellWordFault } from '../wording/own-words.ts';
import { Field, useFieldFocus } from './Field.tsx';

type Form = { readonly does: WordEntry['does']; readonly words: string; readonly reason: string; readonly note: string; readonly site: string };

/** The fields of an entry on a word, checked when it is to be kept. An entry for one article stays for that article. */
export function WordForm({ entry, kept, cancel }: { readonly entry: WordEntry | null; readonly kept: (words: string) => void; readonly cancel: () => void }) {
  const [form, setForm] = useState<Form>(() => formOf(entry));
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [failure, setFailure] = useState<'quota' | 'failed' | null>(null);
  const root = useFieldFocus(faults);
  const isArticle = entry?.where.kind === 'article';
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const draft = draftOf(form, entry);
    const found = faultsOfDraft(draft);
    setFaults(found);
    if (found.length > 0) return;
    try {
      await send('saveOwnWords', { drafts: [draft] });
      kept(draft.words);
    } catch (error) {
      setFailure(error instanceof Error && error.message === 'quota' ? 'quota' : 'failed');
    }
  };
  const field = (name: Exclude<keyof Form, 'does'>, rows = 1) => (
    <Field
      id={`word-${name}`} label={WORD_FIELD[name]} example={WORD_EXAMPLE[name]} rows={rows} value={form[name]}
      faults={faults.filter((fault) => fault.field === name).map(tellWordFault)} change={(value) => setForm((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <form class="source-form" ref={root} onSubmit={(event) => void keep(event)} noValidate>
      <h3>{entry ? OWN_WORDS.changeTitle(entry.words) : OWN_WORDS.newTitle}</h3>
      {field('words')}
      <p>
        <label for="word-does">{WORD_FIELD.does}</label>
        <select id="word-does" value={form.does} onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, does: value as Form['does'] }))}>
          {(Object.keys(DOES) as Form['does'][]).map((does) => <option key={does} value={does}>{DOES[does]}</option>)}
        </select>
      </p>
      {form.does !== 'silence' && field('reason', 2)}
      {field('note', 2)}
      {isArticle ? <p class="quiet">{placeOf(entry.where)}</p> : field('site')}
      {failure && <p role="alert">{OWN_WORDS[failure]}</p>}
      <p class="do">
        <button type="submit" class="button main">{OWN_WORDS.keep}</button>
        <button type="button" class="button" onClick={cancel}>{OWN_WORDS.cancel}</button>
      </p>
    </form>
  );
}

function formOf(entry: WordEntry | null): Form {
  if (!entry) return { does: 'add', words: '', reason: '', note: '', site: '' };
  const { does, words, reason, note, where } = entry;
  return { does, words, reason, note, site: where.kind === 'site' ? where.host : '' };
}

function draftOf({ does, words, reason, note, site }: Form, entry: WordEntry | null): WordDraft {
  const typed = site.trim();
  // A whole address is as good as its host.
  const host = hostOf(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  return {
    ...(entry && { id: entry.id, pack: entry.pack }), does, words: flat(words), reason: does === 'silence' ? '' : reason.trim(), note: note.trim(),
    where: entry?.where.kind === 'article' ? entry.where : typed ? { kind: 'site', host } : { kind: 'everywhere' },
  };
}
