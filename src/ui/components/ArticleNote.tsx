import { useEffect, useMemo } from 'preact/hooks';
import type { PageState } from '../../messaging/protocol.ts';
import { NOTE } from '../wording/notes.ts';
import { NoteField } from './NoteField.tsx';
import { keepNote } from './keep-note.ts';

/** The reader's note on the whole article. */
export function ArticleNote({ page, focus = false }: { readonly page: Pick<PageState, 'article' | 'notes'>; readonly focus?: boolean }) {
  const own = page.notes.find(({ note }) => note.target.kind === 'article')?.note ?? null;
  const keeper = useMemo(() => keepNote({ kind: 'article', article: page.article }, own), [page.article.url]);
  useEffect(() => keeper.accept(own), [own?.id, own?.modified]);
  useEffect(() => () => keeper.flush(), [keeper]);
  return <NoteField keeper={keeper} label={NOTE.onArticle} placeholder={NOTE.placeholderArticle} focus={focus} />;
}
