import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A labelled line or, with more `rows`, box of text; what is wrong with it stands below and is said aloud. */
export function Field({ id, label, example, rows, value, faults, change }: {
  readonly id: string; readonly label: string; readonly example: string | undefined; readonly rows: number; readonly value: string;
  readonly faults: readonly string[]; readonly change: (value: string) => void;
}) {
  const isWrong = faults.length > 0;
  const shared = {
    id, value, placeholder: example, 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': `${id}-fault` }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
  };
  return (
    <p>
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea {...shared} rows={rows} /> : <input type="text" autocomplete="off" {...shared} />}
      {isWrong && <span class="fault" id={`${id}-fault`} role="alert">{faults.join(' ')}</span>}
    </p>
  );
}

/** Brings a form that has just opened into view and puts the cursor in its first field, and in the first wrong one after each check. */
export function useFieldFocus(faults: readonly unknown[]): RefObject<HTMLFormElement> {
  const root = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    root.current?.scrollIntoView({ block: 'start' });
    root.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults]);
  return root;
}
