import { useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import { faultsOf, readEntry } from '../../registry/check-entry.ts';
import type { EntryFault, EntryForm } from '../../registry/check-entry.ts';
import { OUTLET_KINDS } from '../../registry/records.ts';
import type { OutletEntry, OutletKind, OwnSource } from '../../registry/records.ts';
import { outletKind } from '../wording/outlet.ts';
import { FIELD, FIELD_EXAMPLE, SOURCES, tellFault } from '../wording/sources.ts';
import { Field, useFieldFocus } from './Field.tsx';

/** What is being entered: `id` and `corrects` as in `OwnSource`, no id for a new one. */
export type Entering = { readonly id?: string; readonly corrects: string | null; readonly form: EntryForm; readonly isNew: boolean };

type Props = {
  readonly entering: Entering; readonly own: readonly OwnSource[];
  readonly kept: (name: string) => void; readonly cancel: () => void;
};

/** The fields of an entry on an outlet, checked when it is to be kept. */
export function SourceForm({ entering, own, kept, cancel }: Props) {
  const [form, setForm] = useState(entering.form);
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [failure, setFailure] = useState<'quota' | 'failed' | null>(null);
  const root = useFieldFocus(faults);
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const entry = readEntry(form);
    const found = faultsOf(entry, entering.corrects ?? entering.id ?? null, own);
    setFaults(found);
    if (found.length > 0) return;
    try {
      await send('saveOwnSource', { ...(entering.id ? { id: entering.id } : {}), corrects: entering.corrects, entry });
      kept(entry.name);
    } catch (error) {
      setFailure(error instanceof Error && error.message === 'quota' ? 'quota' : 'failed');
    }
  };
  const field = (name: keyof OutletEntry, rows = 1) => (
    <Field
      id={`source-${name}`} label={FIELD[name]} example={FIELD_EXAMPLE[name as keyof typeof FIELD_EXAMPLE]} rows={rows} value={form[name]}
      faults={faults.filter((fault) => fault.field === name).map(tellFault)} change={(value) => setForm({ ...form, [name]: value })}
    />
  );
  return (
    <form class="source-form" ref={root} onSubmit={(event) => void keep(event)} noValidate>
      <h3>{entering.isNew ? SOURCES.addTitle : SOURCES.correctTitle(entering.form.name)}</h3>
      {field('name')}
      {field('aliases', 3)}
      {field('domains', 2)}
      <p>
        <label for="source-kind">{FIELD.kind}</label>
        <select id="source-kind" value={form.kind} onChange={(event) => setForm({ ...form, kind: event.currentTarget.value as OutletKind })}>
          {OUTLET_KINDS.map((kind) => <option key={kind} value={kind}>{outletKind(kind)}</option>)}
        </select>
      </p>
      {field('country')}
      {field('owner')}
      {field('note', 3)}
      {failure && <p role="alert">{SOURCES[failure]}</p>}
      <p class="do">
        <button type="submit" class="button main">{SOURCES.keep}</button>
        <button type="button" class="button" onClick={cancel}>{SOURCES.cancel}</button>
      </p>
    </form>
  );
}
