import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import { faultsOf, readEntry } from '../../registry/check-entry.ts';
import type { EntryFault, EntryForm } from '../../registry/check-entry.ts';
import { OUTLET_KINDS } from '../../registry/records.ts';
import type { OutletEntry, OutletKind, OwnSource } from '../../registry/records.ts';
import { outletKind } from '../wording/outlet.ts';
import { FIELD, FIELD_EXAMPLE, SOURCES, tellFault } from '../wording/sources.ts';

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
  const root = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    root.current?.scrollIntoView({ block: 'start' });
    root.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults]);
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
    <Field name={name} rows={rows} value={form[name]} faults={faults.filter((fault) => fault.field === name)} change={(value) => setForm({ ...form, [name]: value })} />
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

function Field({ name, rows, value, faults, change }: {
  readonly name: Exclude<keyof OutletEntry, 'kind'> | keyof OutletEntry; readonly rows: number; readonly value: string;
  readonly faults: readonly EntryFault[]; readonly change: (value: string) => void;
}) {
  const id = `source-${name}`;
  const isWrong = faults.length > 0;
  const shared = {
    id, value, placeholder: FIELD_EXAMPLE[name as keyof typeof FIELD_EXAMPLE], 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': `${id}-fault` }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
  };
  return (
    <p>
      <label for={id}>{FIELD[name]}</label>
      {rows > 1 ? <textarea {...shared} rows={rows} /> : <input type="text" autocomplete="off" {...shared} />}
      {isWrong && <span class="fault" id={`${id}-fault`} role="alert">{faults.map(tellFault).join(' ')}</span>}
    </p>
  );
}
