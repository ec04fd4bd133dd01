import { sendToTab } from '../../messaging/calls.ts';
import type { PageState } from '../../messaging/protocol.ts';
import type { PlacedNote } from '../../storage/records.ts';
import { overlaps } from '../../text/span.ts';
import { NOTE } from '../wording/notes.ts';
import { quote, shorten } from '../wording/numbers.ts';
import { POPUP } from '../wording/popup.ts';

const SHOWN = 3;
const QUOTE_LIMIT = 60;

/** The reader's notes that touch this page; a note on a claim leads to it. */
export function NotesHere({ page, tabId, openList, jumped }: { readonly page: PageState; readonly tabId: number; readonly openList: () => void; readonly jumped: () => void }) {
  const notes = page.notes.filter(({ note }) => note.target.kind !== 'article');
  if (notes.length === 0) return null;
  const jump = (statement: string): void => void sendToTab(tabId, 'jumpTo', { statement, open: true }).then(jumped, () => undefined);
  return (
    <section>
      <h2 class="section">{POPUP.notesHere}</h2>
      <ul class="notes-here">
        {notes.slice(0, SHOWN).map((placed) => {
          const statement = statementOf(placed, page);
          const text = <><span class="text">{placed.note.text}</span><span class="quiet">{aboutOf(placed)}</span></>;
          return <li key={placed.note.id}>{statement ? <button type="button" class="plain" title={POPUP.inThePage} onClick={() => jump(statement)}>{text}</button> : text}</li>;
        })}
      </ul>
      {notes.length > SHOWN && <button type="button" class="link quiet" onClick={openList}>{POPUP.others(notes.length - SHOWN)}</button>}
    </section>
  );
}

/** What a note is on, in few words: the claim's own, a source, or that its words are gone. */
export function aboutOf({ note: { target }, lost }: PlacedNote): string {
  if (lost) return NOTE.lost;
  if (target.kind === 'source') return POPUP.onSource(target.name);
  return target.kind === 'article' ? POPUP.onArticle : quote(shorten(target.quotes[0]?.exact ?? '', QUOTE_LIMIT));
}

/** The statement whose claim a note stands on, if its words are still there. */
export function statementOf({ spans }: PlacedNote, { analysis }: Pick<PageState, 'analysis'>): string | null {
  const found = analysis?.statements.find(({ content }) => content.some((piece) => spans.some((span) => overlaps(piece, span))));
  return found?.id ?? null;
}
