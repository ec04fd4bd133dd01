import type { ComponentChildren } from 'preact';

/** A button that breaks across lines like the text around it, which a real `button` cannot. */
export function InlineButton({ label, press, children }: { readonly label: string; readonly press: () => void; readonly children: ComponentChildren }) {
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return <span class="inline-button plain" role="button" tabIndex={0} aria-label={label} onClick={press} onKeyDown={keyDown}>{children}</span>;
}
