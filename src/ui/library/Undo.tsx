import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { KnownCalls } from '../../messaging/protocol.ts';
import { KNOWN } from '../wording/known.ts';

type Removed = ReturnType<KnownCalls['removed']>;

/** What can still be brought back of one kind, each with a way to; asked again whenever `after` is another. */
export function Undo({ kind, after, say, restore }: {
  readonly kind: Removed[number]['kind']; readonly after: unknown; readonly say: (title: string) => string; readonly restore: (id: string) => void;
}) {
  const [removed, setRemoved] = useState<Removed>([]);
  useEffect(() => void send('removed').then((all) => setRemoved(all.filter((one) => one.kind === kind)), () => undefined), [after]);
  return (
    <>
      {removed.map(({ id, title }) => (
        <p key={id} class="note-deleted" role="status">{say(title)} <button type="button" class="link" onClick={() => restore(id)}>{KNOWN.undo}</button></p>
      ))}
    </>
  );
}
