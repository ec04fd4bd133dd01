import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../src/storage/records.ts';
import { PAUSE_MS, createNoteKeeper } from '../../src/ui/components/note-keeper.ts';
import type { NoteOrder } from '../../src/ui/components/note-keeper.ts';

const target = { kind: 'source', name: 'Global Times' } as const;
const noteOf = (text: string, id = 'n1'): Note => ({ id, target, text, tags: [], created: '', modified: '' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keep(note: Note | null = null) {
  const orders: NoteOrder[] = [];
  const keeper = createNoteKeeper({ target, note, send: (order) => orders.push(order) });
  const texts = () => orders.map((order) => (order.do === 'save' ? order.draft.text : order.do));
  return { keeper, orders, texts, phase: () => keeper.store.getState().phase };
}

describe('a note that is being written', () => {
  test('is saved after a pause, not before', () => {
    const { keeper, texts, phase } = keep();
    keeper.type('On');
    vi.advanceTimersByTime(PAUSE_MS - 1);
    keeper.type('Once');
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['Once']);
    expect(phase()).toBe('saving');
    keeper.settle({ note: noteOf('Once') });
    expect(phase()).toBe('saved');
  });

  test('is saved at once when the page goes away, and once only', () => {
    const { keeper, texts } = keep();
    keeper.type('Half a wor');
    keeper.flush();
    keeper.flush();
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(texts()).toEqual(['Half a wor']);
  });

  test('keeps one id, so that saves that overlap change one note', () => {
    const { keeper, orders } = keep();
    keeper.type('a');
    keeper.flush();
    keeper.type('ab');
    keeper.flush();
    const ids = orders.map((order) => (order.do === 'save' ? order.draft.id : ''));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
  });

  test('counts as saved only when the last save is', () => {
    const { keeper, phase } = keep();
    keeper.type('a');
    keeper.flush();
    keeper.type('ab');
    keeper.flush();
    keeper.settle({ note: noteOf('a') });
    expect(phase()).toBe('saving');
    keeper.settle({ note: noteOf('ab') });
    expect(phase()).toBe('saved');
  });

  test('is sent again after the connection was lost', () => {
    const { keeper, texts, phase } = keep();
    keeper.type('a');
    keeper.flush();
    keeper.resend();
    expect(texts()).toEqual(['a', 'a']);
    keeper.settle({ note: noteOf('a') });
    expect(phase()).toBe('saved');
    keeper.resend();
    expect(texts()).toEqual(['a', 'a']);
  });

  test.each(['quota', 'failed'] as const)('keeps its text when the disk says %s, and tries again when asked', (reason) => {
    const { keeper, texts, phase } = keep();
    keeper.type('Long thoughts');
    keeper.flush();
    keeper.settle({ reason });
    expect(phase()).toBe(reason);
    expect(keeper.store.getState().text).toBe('Long thoughts');
    keeper.flush();
    expect(texts()).toEqual(['Long thoughts', 'Long thoughts']);
  });

  test('is not overwritten by what is told from elsewhere', () => {
    const { keeper } = keep(noteOf('before'));
    keeper.type('mine');
    keeper.accept(noteOf('theirs'));
    expect(keeper.store.getState().text).toBe('mine');
    keeper.flush();
    keeper.settle({ note: noteOf('mine') });
    keeper.accept(noteOf('theirs'));
    expect(keeper.store.getState().text).toBe('theirs');
  });
});

describe('a note that is taken away', () => {
  test('can be had back', () => {
    const { keeper, texts, phase } = keep(noteOf('before'));
    keeper.remove();
    keeper.settle({ note: null });
    expect(phase()).toBe('deleted');
    keeper.undo();
    keeper.settle({ note: noteOf('before') });
    expect(texts()).toEqual(['delete', 'restore']);
    expect(keeper.store.getState()).toEqual({ text: 'before', phase: 'saved' });
  });

  test('by emptying the field goes only when the field is left', () => {
    const { keeper, texts, phase } = keep(noteOf('before'));
    keeper.type('');
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(texts()).toEqual([]);
    keeper.flush();
    keeper.settle({ note: null });
    expect(texts()).toEqual(['']);
    expect(phase()).toBe('deleted');
  });

  test('before it was ever saved leaves nothing behind', () => {
    const { keeper, texts, phase } = keep();
    keeper.type('x');
    keeper.type('');
    keeper.flush();
    expect(texts()).toEqual([]);
    expect(phase()).toBe('blank');
  });
});
