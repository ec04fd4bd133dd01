import { describe, expect, test } from 'vitest';
import { connectCard } from '../../src/ui/card/card-port.ts';
import type { PortLike } from '../../src/ui/card/card-port.ts';
import { createNoteDesk } from '../../src/ui/card/note-desk.ts';
import { statement, step, view } from './statements.ts';

/** Ports whose other end is this test: what was posted on each, and ways to answer and to cut. */
function ports() {
  const opened: { posted: { type: string }[]; say: (message: unknown) => void; cut: () => void }[] = [];
  const open = (): PortLike => {
    const hearing: ((message: unknown) => void)[] = [];
    const leaving: (() => void)[] = [];
    let isCut = false;
    const posted: { type: string }[] = [];
    opened.push({ posted, say: (message) => hearing.forEach((hear) => hear(message)), cut: () => { isCut = true; leaving.forEach((leave) => leave()); } });
    return {
      postMessage: (message) => { if (isCut) throw new Error('disconnected'); posted.push(message); },
      onMessage: { addListener: (listener) => void hearing.push(listener) },
      onDisconnect: { addListener: (listener) => void leaving.push(listener) },
    };
  };
  return { open, opened };
}

const shown = view(statement([step('Ada Vik', 'Vik', 'said')]));

describe('the card’s port', () => {
  test('opens with the nonce and shows what comes back', () => {
    const { open, opened } = ports();
    const port = connectCard('secret', open);
    expect(opened[0]!.posted).toEqual([{ type: 'hello', nonce: 'secret' }]);
    opened[0]!.say({ type: 'show', view: shown });
    expect(port.store.getState().view).toEqual(shown);
  });

  test('stays closed after it was cut until there is something to say', () => {
    const { open, opened } = ports();
    const port = connectCard('secret', open);
    opened[0]!.cut();
    expect(opened).toHaveLength(1);
    port.send({ type: 'action', action: { do: 'close' } });
    expect(opened[1]!.posted.map(({ type }) => type)).toEqual(['hello', 'action']);
  });

  test('opens again when it is called for, once', () => {
    const { open, opened } = ports();
    const port = connectCard('secret', open);
    port.reconnect();
    expect(opened).toHaveLength(1);
    opened[0]!.cut();
    port.reconnect();
    expect(opened[1]!.posted.map(({ type }) => type)).toEqual(['hello']);
  });
});

describe('the notes of the card', () => {
  test('a note carried here from another version is saved where it was written', () => {
    const { open, opened } = ports();
    const port = connectCard('secret', open);
    const desk = createNoteDesk(port);
    const target = { kind: 'claim' as const, article: { url: 'https://other.example/', title: 'Other', publisher: null }, quotes: [], speaker: null };
    const carried = { ...shown, note: { id: 'n', target, text: 'Why?', tags: [], created: '', modified: '' } };
    opened[0]!.say({ type: 'show', view: carried });
    desk.claim(carried).type('Why now?');
    desk.flush();
    expect(opened[0]!.posted.at(-1)).toMatchObject({ type: 'save', draft: { id: 'n', target, text: 'Why now?' } });
  });

  test('a note that was not acknowledged goes out again over a new port', () => {
    const { open, opened } = ports();
    const port = connectCard('secret', open);
    const desk = createNoteDesk(port);
    opened[0]!.say({ type: 'show', view: shown });
    desk.claim(shown).type('Which pier?');
    desk.flush();
    expect(opened[0]!.posted.at(-1)).toMatchObject({ type: 'save', draft: { text: 'Which pier?' } });
    opened[0]!.cut();
    port.reconnect();
    expect(opened[1]!.posted.map(({ type }) => type)).toEqual(['hello', 'save']);
    opened[1]!.say({ type: 'saved', key: (opened[1]!.posted[1] as unknown as { key: string }).key, note: { id: 'n', target: { kind: 'source', name: 'x' }, text: 'Which pier?', tags: [], created: '', modified: '' } });
    expect(desk.claim(shown).store.getState().phase).toBe('saved');
  });

  test('what is unsaved leaves when another statement is shown', () => {
    const { open, opened } = ports();
    const desk = createNoteDesk(connectCard('secret', open));
    opened[0]!.say({ type: 'show', view: shown });
    desk.claim(shown).type('Half');
    opened[0]!.say({ type: 'show', view: view(statement([step('Bo Li', 'Li', 'said')], { id: 'a2' })) });
    expect(opened[0]!.posted.at(-1)).toMatchObject({ type: 'save', draft: { text: 'Half' } });
  });
});
