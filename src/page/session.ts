/**
 * The life of one page: read it, have it analysed, show the marks, follow its changes, answer what our own pages ask.
 * Everything it needs from outside is handed in, so that it runs without an extension around it.
 */
import type { PageJudgement, PageMetadata, PageTitles } from '../messaging/page-facts.ts';
import type { ContentCalls, PageAnalysis, PageParagraphs, PageStatus, TabCalls } from '../messaging/protocol.ts';
import type { ArticleKey, Settings } from '../storage/records.ts';
import { canonicalAddress, hostOf, isWithinSite } from '../text/address.ts';
import type { Span } from '../text/span.ts';
import type { ArticlePart } from './article-part.ts';
import { type Look, type Refused, lookAtPage } from './look-at-page.ts';
import type { Plan } from '../messaging/marks.ts';
import { addressOf } from './nodes.ts';
import { type Pace, createPace } from './pace.ts';
import type { PointingPart } from './pointing-part.ts';
import type { Drafts, Reading } from './read-text.ts';
import type { Showing } from './showing.ts';
import { type Watch, watchPage } from './watch.ts';

/** The background's answers, however they come. */
export type Ask = { readonly [Name in Exclude<keyof ContentCalls, 'bringPointing'>]: (...given: Parameters<ContentCalls[Name]>) => Promise<ReturnType<ContentCalls[Name]>> };

export type SessionOptions = {
  readonly page: Document;
  readonly ask: Ask;
  /** What only articles need; null as long as no page was judged to be one. */
  readonly part: () => ArticlePart | null;
  /** Brings what answers a reader. */
  readonly bringPointing: () => Promise<PointingPart>;
  readonly settings: { readonly get: () => Settings; readonly subscribe: (listener: () => void) => () => void };
  readonly cardAddress: string;
  /** The extension was updated or switched off: this script is to end itself. */
  readonly isOrphaned: () => boolean;
  /** Hears what the page was found to be, each time it was looked at. */
  readonly onSettled?: (status: PageStatus) => void;
};

export type Session = TabCalls & { readonly stop: () => void };

/** One reading of the page: its number, and its slices. */
type Turn = { readonly turn: number; readonly pace: Pace };

/** Characters of context by which dropped words are looked for in the changed text. */
const CONTEXT = 16;
const NO_COUNTS = { says: 0, via: 0, gap: 0, words: 0, note: 0 } as const;

/** Starts on a page and goes on until `stop`. */
export function startSession({ page, ask, part: givenPart, bringPointing, settings, cardAddress, isOrphaned, onSettled }: SessionOptions): Session {
  const view = page.defaultView as Window & typeof globalThis;
  let status: PageStatus = 'working';
  /** What the background made of the page, and what it was asked. */
  let judged: { readonly asked: string; readonly answer: PageJudgement } | null = null;
  /** What the page calls itself that was not told. */
  let refused: Refused | null = null;
  let isThorough = false;
  /** What the page was called, and its address, when it was first looked at. */
  let loaded: PageTitles | null = null;
  const loadedAddress = addressOf(page);
  let part: ArticlePart | null = null;
  let showing: Showing | null = null;
  let reading: Reading | null = null;
  /** What the last answer was about, and which paragraphs it took for the article's. */
  let answered: { readonly asked: string; readonly chosen: readonly number[] } | null = null;
  let root: Element | null = null;
  let result: PageAnalysis | null = null;
  let plan: Plan | null = null;
  let failure = '';
  let isAnyway = false;
  let dropped: string[] = [];
  let removed = 0;
  let reads = 0;
  /** What the button shows without being told. */
  let lastBadge = JSON.stringify({ notes: 0, looking: 'not-looked-at' });

  const isElsewhere = (): boolean => addressOf(page) !== loadedAddress && canonicalAddress(addressOf(page)) !== canonicalAddress(loadedAddress);
  const host = (): string => hostOf(addressOf(page));
  const isOff = (): boolean => settings.get().offHosts.some((site) => isWithinSite(host(), site));
  const articleKey = (): ArticleKey => ({
    url: canonicalAddress(addressOf(page)), title: judged?.answer.metadata.title ?? refused?.titles.declared ?? page.title, publisher: judged?.answer.metadata.publisher ?? refused?.publisher ?? null,
  });

  const settle = (next: PageStatus): void => {
    status = next;
    onSettled?.(next);
    const looking = next === 'off' ? 'off' : next === 'not-article' || next === 'opted-out' ? 'not-looked-at' : 'on';
    const badge = { notes: result?.notes.length ?? 0, looking } as const;
    if (JSON.stringify(badge) === lastBadge) return;
    lastBadge = JSON.stringify(badge);
    ask.setBadge(badge).catch(() => {});
  };

  const leave = (next: PageStatus): void => {
    reading = result = plan = root = null;
    showing?.clear();
    settle(next);
  };
  const fail = (error: unknown): void => {
    failure = error instanceof Error ? error.message : String(error);
    leave('failed');
  };

  /** Paints anew, what the background planned or what is planned here. */
  const repaint = async (planned: Plan | null = null): Promise<void> => {
    const of = result;
    if (!showing || !reading || !of) return;
    // Where the script that plans does not come, what is painted stays.
    const next = planned ?? await showing.planOf(reading, of, settings.get()).catch(() => null);
    if (!next || !reading || result !== of) return;
    plan = next;
    showing.show({ reading, result, plan, article: articleKey(), published: judged?.answer.metadata.published ?? null });
  };

  /** Reads the page; resolves to whether its text is another than before. */
  const read = async (): Promise<boolean> => {
    const before = reading?.map.text ?? '';
    const turn = ++reads;
    const pace = createPace(view);
    if (isOff()) leave('off');
    else {
      const look = await lookAtPage(page, { url: addressOf(page), anyway: isAnyway, isThorough, pace });
      if (turn !== reads) return false;
      if ('refused' in look) leaveUnread(look);
      else await judge(look, { turn, pace });
    }
    return turn === reads && (reading?.map.text ?? '') !== before;
  };

  const leaveUnread = (look: Refused): void => {
    refused = look;
    loaded ??= look.titles;
    judged = null;
    watch.measure(null);
    leave(look.refused);
  };

  const judge = async ({ facts, elements }: Look, { turn, pace }: Turn): Promise<void> => {
    const question = { ...facts, anyway: isAnyway, before: isElsewhere() ? loaded : null };
    const asked = JSON.stringify(question);
    try {
      // Pages change a great deal without saying anything new.
      if (judged?.asked !== asked) {
        const answer = await ask.judge({ ...question, hasPart: givenPart() !== null });
        if (turn === reads) judged = { asked, answer };
      }
    } catch (error) {
      // An article that is there stays.
      if (turn === reads && !result) fail(error);
    }
    if (turn !== reads || judged?.asked !== asked) return;
    const { isUnclear, titles, root: number, isRead, isArticle, metadata } = judged.answer;
    if (isUnclear) {
      isThorough = true;
      return void await read();
    }
    loaded ??= titles;
    const found = elements[number] ?? null;
    // Replaced while it was away: that is a change, after which the page is read again.
    if (found && !found.isConnected) return;
    watch.measure(found);
    if (found && isRead) await readArticle(found, metadata, { turn, pace });
    else leave(isArticle || isAnyway ? 'nothing-found' : 'not-article');
  };

  const readArticle = async (found: Element, metadata: PageMetadata, { turn, pace }: Turn): Promise<void> => {
    part ??= givenPart();
    if (!part) {
      judged = null;
      return fail(new Error('The second script did not come.'));
    }
    showing ??= part.createShowing(page, { bring: bringPointing, cardAddress, showCard: () => void ask.showCard().catch(() => {}), isOrphaned: () => stopIfOrphaned() });
    if (pace.isDue()) await pace.rest();
    if (turn !== reads) return;
    const read = part.readParagraphs(found, metadata.title);
    root = read.root;
    for (const shadowRoot of read.shadowRoots) watch.observe(shadowRoot);
    const told = part.tellParagraphs(read.drafts);
    // Classes change as pages please, and change nothing by themselves.
    const asked = JSON.stringify([told.paragraphs, metadata.title, metadata.description]);
    const isEmpty = read.drafts.length === 0 || (answered?.asked === asked && answered.chosen.length === 0);
    if (isEmpty) return leave('nothing-found');
    if (result && answered?.asked === asked) {
      take(read, answered.chosen);
      return void repaint(plan);
    }
    if (pace.isDue()) await pace.rest();
    if (turn === reads) await analyse(metadata, { read, told, asked, turn, pace });
  };

  /** What was read is, from now on, what is shown. */
  const take = (read: Drafts, chosen: readonly number[]): Reading => reading = part!.joinChosen(read, chosen);

  const analyse = async ({ publisher, title, description, language }: PageMetadata, { read, told, asked, turn, pace }: Turn & {
    readonly read: Drafts; readonly told: PageParagraphs; readonly asked: string;
  }): Promise<void> => {
    if (!result) status = 'working';
    let text: string;
    let planned: Plan | null;
    const wished = settings.get();
    try {
      const { chosen, plan: given, ...next } = await ask.analyse({
        ...told, url: addressOf(page), publisher: publisher ?? undefined, title, description, language, article: articleKey(), settings: wished,
      });
      // Unpacking the answer was a task of its own.
      await pace.rest();
      if (turn !== reads) return;
      text = take(read, chosen).map.text;
      answered = { asked, chosen };
      result = next;
      plan = null;
      planned = wished === settings.get() ? given : null;
    } catch (error) {
      return turn === reads ? fail(error) : undefined;
    }
    if (text === '') return leave('nothing-found');
    removed += dropped.filter((gone) => !text.includes(gone)).length;
    dropped = [];
    void repaint(planned);
    // What changed while the text was away is dropped before it is painted.
    noteDropped(showing?.dropChanged() ?? []);
    settle(!result.analysis.analysed ? 'not-english' : result.analysis.statements.length === 0 ? 'nothing-found' : 'ready');
  };

  const noteDropped = (spans: readonly Span[]): void => {
    const text = reading?.map.text ?? '';
    for (const [start, end] of spans) dropped.push(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT));
  };

  const stop = (): void => {
    reads++;
    result = null;
    watch.stop();
    stopSettings();
    showing?.stop();
  };
  const stopIfOrphaned = (): boolean => {
    if (!isOrphaned()) return false;
    stop();
    return true;
  };

  const watch: Watch = watchPage(page, {
    root: () => root,
    isOwn: (node) => showing?.present()?.isOwn(node) ?? false,
    onTouched: () => noteDropped(showing?.dropChanged() ?? []),
    onChanged: async () => !stopIfOrphaned() && read(),
    onNavigated() {
      if (canonicalAddress(addressOf(page)) === canonicalAddress(shownAddress)) return;
      shownAddress = addressOf(page);
      // What is being read now is the page before.
      reads++;
      isAnyway = isThorough = false;
      removed = 0;
      dropped = [];
      showing?.clear();
      result = null;
    },
  });
  let shownAddress = addressOf(page);
  let wasOff = isOff();
  const stopSettings = settings.subscribe(() => {
    if (stopIfOrphaned()) return;
    if (isOff() !== wasOff) void read();
    else repaint();
    wasOff = isOff();
  });
  if (page.hidden) page.addEventListener('visibilitychange', () => void read(), { once: true });
  else void read();

  return {
    pageState: () => ({
      status, host: host(), article: articleKey(), analysis: result?.analysis ?? null, notes: result?.notes ?? [], hidden: result?.hidden ?? [],
      counts: plan?.counts ?? NO_COUNTS, removed, text: status === 'ready' ? reading?.map.text ?? '' : '', failure: status === 'failed' ? failure : '',
    }),
    markAnyway() {
      isAnyway = true;
      void read();
    },
    readAgain: () => void read(),
    notesChanged({ articleUrl, source }) {
      if (!reading || !result) return;
      const { analysis } = result;
      const isQuoted = source !== null && analysis.statements.some(({ steps }) => steps.some(({ name }) => name === source));
      if (articleUrl !== articleKey().url && !isQuoted && !(articleUrl === null && source === null)) return;
      const { statements: told, publisher: outlet, wording: words, attributions } = analysis;
      const asRead = result.asRead ?? { statements: told, publisher: outlet, wording: words };
      ask.placeNotes({ text: reading.map.text, article: articleKey(), attributions, ...asRead }).then(({ statements, publisher, wording, ...placed }) => {
        if (result?.analysis !== analysis) return;
        result = { analysis: { ...analysis, statements, publisher, wording }, asRead, ...placed };
        repaint();
        settle(status);
      }).catch(() => {});
    },
    go: async ({ to }) => (await showing?.view())?.go(to),
    jumpTo: async ({ statement, open }) => (await showing?.view())?.jumpTo(statement, open),
    lookAt: async ({ span }) => (await showing?.view())?.lookAt(span),
    cardRequest: ({ nonce }) => showing?.present()?.cardRequest(nonce) ?? null,
    cardAction: ({ nonce, action }) => showing?.present()?.cardAction(nonce, action),
    stop,
  };
}
