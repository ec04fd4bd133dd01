import type { ComponentChildren } from 'preact';

/** A switch with its label; `children` draw the label, `name` is what it is called when read aloud. */
export function Switch(props: {
  readonly name: string; readonly on: boolean; readonly toggle: (on: boolean) => void; readonly title?: string; readonly describedBy?: string; readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="switch-row" role="switch" aria-checked={props.on} aria-label={props.name} aria-describedby={props.describedBy} title={props.title} onClick={() => props.toggle(!props.on)}>
      {props.children}
      <span class="switch" aria-hidden="true" />
    </button>
  );
}
