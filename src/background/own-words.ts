/** The reader's own entries on words: kept for card and library, and handed on as packs. */
import type { WordEntry } from '../engine/records.ts';
import type { Handlers } from '../messaging/calls.ts';
import type { WordCalls } from '../messaging/protocol.ts';
import { faultsOfDraft, flat } from '../storage/check-word.ts';
import { listOwnWords, removeOwnWords, saveOwnWords } from '../storage/own-words.ts';
import type { WordDraft } from '../storage/own-words.ts';
import { previewWordPack, readWordPack, writeWordPack } from '../storage/word-pack.ts';
import { writeAndTell } from './tell.ts';

/** What the library is answered. */
export function wordHandlers(): Handlers<WordCalls> {
  return {
    ownWords: listOwnWords,
    saveOwnWords: ({ drafts }) => keep(drafts),
    removeOwnWords: async ({ ids }) => void await writeAndTell(() => removeOwnWords(ids)),
    exportWords: async (named) => writeWordPack(await listOwnWords(), named),
    previewWords: async ({ file }) => {
      const pack = readWordPack(file);
      return 'refused' in pack ? pack : previewWordPack(pack, await listOwnWords());
    },
    addWords: async ({ file }) => {
      const pack = readWordPack(file);
      if ('refused' in pack) return pack;
      const preview = previewWordPack(pack, await listOwnWords());
      await keep(pack.drafts);
      return preview;
    },
  };
}

/** Keeps the entry that the card brings; rejects where it cannot be one. */
export async function keepOwnWord(draft: WordDraft): Promise<WordEntry> {
  const [entry] = await keep([draft]);
  return entry!;
}

/** Takes an entry away. */
export async function dropOwnWord(id: string): Promise<null> {
  await writeAndTell(() => removeOwnWords([id]));
  return null;
}

async function keep(drafts: readonly WordDraft[]): Promise<readonly WordEntry[]> {
  if (drafts.some((draft) => faultsOfDraft(draft).length > 0)) throw new Error('not-right');
  return writeAndTell(() => saveOwnWords(drafts.map(({ id, does, words, reason, note, where, pack }) => ({
    ...(id !== undefined && { id }), does, words: flat(words), reason: reason.trim(), note: note.trim(), where, ...(pack !== undefined && { pack }),
  }))));
}
