/**
 * What a reader can touch of one page: pointing, peek line, card, on marks that are painted already. Holds no truth of its own: it
 * shows what the session gives it.
 */
import type { LoadedWord, Statement } from '../engine/records.ts';
import type { CardAction, CardRequest, WordRequest } from '../messaging/protocol.ts';
import { type Span, overlaps } from '../text/span.ts';
import { type Shown, anchorOf, anchorSpan, headOf, isDark, lineAt, scrollTo, targetAt, wordKey, wordRequest } from './anchor.ts';
import { type CardFrame, createCardFrame } from './card-frame.ts';
import { makeCardRequest } from './card-request.ts';
import { offsetAtPoint } from './hit-test.ts';
import { type Host, createHost } from './host.ts';
import { isSpoken } from '../messaging/marks.ts';
import type { Painter } from './painter.ts';
import { type Peek, chainLine, createPeek } from './peek.ts';
import { type Early, listenToPointer } from './pointing.ts';

export type ArticleView = {
  /** After the marks were painted. */
  show(shown: Shown): void;
  /** Forgets what was shown and closes the card. */
  clear(): void;
  /** Answers what the reader did before there was a view. */
  replay(early: readonly Early[]): void;
  jumpTo(statement: string, open: boolean): void;
  /** Scrolls to words and points at them. */
  lookAt(span: Span): void;
  /** Opens the next or previous statement, from the one last open or from the top of the window. */
  go(to: 'next' | 'previous'): void;
  cardRequest(nonce: string): CardRequest | WordRequest | null;
  cardAction(nonce: string, action: CardAction): void;
  readonly isOwn: (node: Node) => boolean;
  stop(): void;
};

type Opened = { readonly statement: Statement; readonly at: Span; readonly focus: boolean };

/** How long the flash of a jump lasts, in milliseconds. */
const FLASH = 600;

export type ViewOptions = {
  readonly painter: Painter;
  readonly cardAddress: string;
  /** Tells a kept card to ask again. */
  readonly showCard: () => void;
  readonly isOrphaned: () => boolean;
};

/** Makes the view; it listens at once and shows nothing yet. */
export function createArticleView(page: Document, { painter, cardAddress, showCard, isOrphaned }: ViewOptions): ArticleView {
  const view = page.defaultView as Window & typeof globalThis;
  let host: Host | null = null;
  let peek: Peek | null = null;
  let card: CardFrame | null = null;
  let shown: Shown | null = null;
  let open: Opened | null = null;
  /** What was open last: a card that closed may still have to introduce itself, to save what was typed. */
  let last: Opened | null = null;
  /** What a card is made ready for that was never open. */
  let prepared: Opened | null = null;
  /** The loaded word whose card is open instead. */
  let word: LoadedWord | null = null;
  let hovered: Statement | null = null;
  let flashTimer = 0;

  const statementOf = (id: string | null): Statement | null => shown?.result.analysis.statements.find((each) => each.id === id) ?? null;
  const paintPointed = (): void => {
    const statement = hovered ?? open?.statement;
    painter.point(statement ? { claim: statement.content, head: headOf(statement), via: statement.via.map(({ span }) => span) } : null);
  };

  const closeCard = (): string | null => {
    const closed = open?.statement.id ?? (word && wordKey(word));
    open = word = null;
    card?.close();
    view.removeEventListener('keydown', onKey, true);
    if (closed) paintPointed();
    return closed;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeCard();
  };

  const ownHost = (): Host => (host ??= createHost(page));
  const ownCard = (): CardFrame => (card ??= createCardFrame({
    host: ownHost(), view, address: cardAddress, refresh: showCard,
    onDead: () => {
      const dead = open;
      closeCard();
      if (dead) showPeek(dead.statement, dead.at);
    },
  }));
  const showPeekLine = (text: string, at: Span): void => {
    const line = shown && lineAt(shown, at);
    if (!shown || !line) return;
    peek ??= createPeek(ownHost(), view);
    peek.show(text, line, isDark(shown, at));
  };
  const showPeek = (statement: Statement, at: Span): void => {
    if (shown) showPeekLine(chainLine(statement, ownName(shown)[0] ?? null), at);
  };

  const openCard = (statement: Statement, at: Span, focus: boolean): void => {
    // After an update the card's address leads nowhere.
    if (!shown || isOrphaned()) return;
    open = last = { statement, at, focus };
    word = null;
    hovered = null;
    peek?.hide();
    paintPointed();
    view.addEventListener('keydown', onKey, { capture: true, passive: true });
    ownCard().open(() => anchorOf(shown, statement.content, at), { dark: isDark(shown, at), focus });
  };

  const openWord = (next: LoadedWord): void => {
    if (!shown) return;
    closeCard();
    word = next;
    peek?.hide();
    view.addEventListener('keydown', onKey, { capture: true, passive: true });
    ownCard().open(() => anchorOf(shown, [], next.span), { dark: isDark(shown, next.span), focus: false });
  };

  const go = (to: 'next' | 'previous'): void => {
    if (!shown) return;
    const list = shown.result.analysis.statements;
    const from = list.findIndex(({ id }) => id === last?.statement.id);
    const current = shown;
    const below = list.findIndex((statement) => (lineAt(current, anchorSpan(current, statement))?.top ?? -1) >= 0);
    const step = to === 'next' ? 1 : -1;
    let place = from >= 0 ? from + step : to === 'next' ? below : below - 1;
    while (list[place] && !isSpoken(list[place]!)) place += step;
    const next = list[place];
    if (next) jumpTo(next.id, true);
  };

  const jumpTo = (id: string, andOpen: boolean): void => {
    const statement = statementOf(id);
    if (!statement || !shown) return;
    const at = anchorSpan(shown, statement);
    pointAt(at, headOf(statement));
    if (andOpen) openCard(statement, at, true);
  };

  const pointAt = (at: Span, words: readonly Span[]): void => {
    if (!shown) return;
    scrollTo(view, shown, at);
    if (view.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    painter.flash(words);
    clearTimeout(flashTimer);
    flashTimer = view.setTimeout(() => painter.flash(null), FLASH);
  };

  const pointer = listenToPointer({
    view,
    at: (x, y, path) => (shown ? targetAt(page, shown, x, y, path) : null),
    onPoint(target) {
      const next = statementOf(target?.statement ?? null);
      if (next === hovered) return;
      hovered = next;
      paintPointed();
      if (next && shown && !last && !isOrphaned()) {
        prepared = { statement: next, at: anchorSpan(shown, next), focus: false };
        ownCard().prepare();
      }
    },
    onPeek(target, x, y) {
      const statement = statementOf(target?.statement ?? null);
      if (!shown || statement === open?.statement || !(statement || target?.credit)) return void peek?.hide();
      const offset = offsetAtPoint(page, shown.reading.map, x, y, []);
      if (!statement) return void (offset !== null && showPeekLine([target!.credit!, ...ownName(shown)].join(' → '), [offset, offset + 1]));
      showPeek(statement, offset === null ? anchorSpan(shown, statement) : [offset, offset + 1]);
    },
    onOpen(target, x, y) {
      const found = target.word && shown?.result.analysis.wording.find(({ span }) => overlaps(span, target.word!));
      if (found) return openWord(found);
      const statement = statementOf(target.statement);
      if (!statement || !shown) return;
      const offset = offsetAtPoint(page, shown.reading.map, x, y, []);
      openCard(statement, offset === null ? anchorSpan(shown, statement) : [offset, offset + 1], false);
    },
    onOutside: () => (card?.isOpen() ? closeCard() : null),
    isOwn: (path) => host?.contains(path) ?? false,
  });

  return {
    show(next) {
      const isSameText = shown?.reading.map.text === next.reading.map.text;
      shown = next;
      hovered = null;
      if (word && !isSameText) closeCard();
      else if (word) {
        // A word that is left alone from now on keeps its card, where that can be undone.
        word = next.result.analysis.wording.find(({ span }) => String(span) === String(word!.span)) ?? { ...word, own: undefined };
        showCard();
      }
      if (open) {
        // After a new reading the records are new objects; the same statement is the one with the same words.
        const again = next.result.analysis.statements.find(({ id }) => id === open?.statement.id);
        if (!again) closeCard();
        else {
          open = last = { ...open, statement: again };
          card?.place();
          showCard();
        }
      }
      if (open) paintPointed();
    },
    clear() {
      closeCard();
      peek?.hide();
      shown = last = prepared = null;
      hovered = null;
    },
    replay: (early) => pointer.replay(early),
    jumpTo,
    lookAt: (span) => pointAt(span, [span]),
    go,
    cardRequest(nonce) {
      if (!card?.confirm(nonce) || !shown) return null;
      if (word) return wordRequest(shown, word, card.isSheet());
      const about = last ?? prepared;
      if (!about) return null;
      return makeCardRequest({
        statement: about.statement, result: shown.result, map: shown.reading.map, article: shown.article, published: shown.published,
        shown: { dark: isDark(shown, about.at), sheet: card.isSheet(), focus: open?.focus ?? false },
      });
    },
    cardAction(nonce, action) {
      if (!card?.confirm(nonce)) return;
      if (action.do === 'close') closeCard();
      else if (action.do === 'go') go(action.to);
      else if (action.do === 'leave') card.leave();
      else card.setHeight(action.height);
    },
    isOwn: (node) => host?.contains([node]) ?? false,
    stop() {
      pointer.stop();
      closeCard();
      clearTimeout(flashTimer);
      card?.stop();
      host?.remove();
    },
  };
}

/** What the page's outlet is called; empty where it does not say. */
function ownName({ result, article }: Shown): string[] {
  const name = result.analysis.publisher?.name ?? article.publisher;
  return name ? [name] : [];
}
