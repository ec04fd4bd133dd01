/**
 * Paints marks as CSS custom highlights: ranges in the document's registry and one constructed style sheet, so that no
 * element of the page changes. https://drafts.csswg.org/css-highlight-api-1/
 */
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import { type Ground, groundReader } from './ground.ts';
import { LOOKS, type Look, type Tone, highlightName, highlightRules, tintOf } from './mark-styles.ts';
import type { Plan } from './marks.ts';
import type { TextMap } from './text-map.ts';

/** What is pointed at: spans of one statement. */
export type Pointed = {
  readonly claim: readonly Span[];
  /** Source and cue of its steps. */
  readonly head: readonly Span[];
  /** Outlets of its chain. */
  readonly via: readonly Span[];
};

export type Painter = {
  /** Paints a plan in place of what is there; all in one go. */
  paint(plan: Plan, map: TextMap): void;
  /** Shows what is pointed at or open; null for nothing. */
  point(pointed: Pointed | null): void;
  /** Shows spans for a moment; null takes them away. */
  flash(spans: readonly Span[] | null): void;
  /** Takes marks away whose words the page has changed, at once, and returns where they stood in the text. */
  dropChanged(): readonly Span[];
  /** Takes everything away. */
  clear(): void;
};

/** A range as it was painted: what it said then tells whether it is still right. */
type Painted = { readonly range: Range; readonly words: string; readonly look: Look; readonly tone: Tone; readonly span: Span; readonly mark: number };

/** Makes the painter of a document; nothing is registered until something is painted. */
export function createPainter(page: Document): Painter {
  const view = page.defaultView! as Window & typeof globalThis;
  const highlights = new Map<string, Highlight>();
  const roots = new Set<Node>();
  const forced = view.matchMedia('(forced-colors: active)');
  let sheet: CSSStyleSheet | null = null;
  let ground: (element: Element) => Ground = groundReader(view);
  let map: TextMap | null = null;
  let plan: Plan | null = null;
  let painted: Painted[] = [];
  let pointing: Painted[] = [];
  let flashing: Painted[] = [];

  const adopt = (root: Document | ShadowRoot): void => {
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(highlightRules());
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    roots.add(root);
  };

  const show = (item: Painted): void => {
    const root = item.range.startContainer.getRootNode();
    if (root === page || root instanceof ShadowRoot) adopt(root as Document | ShadowRoot);
    const name = highlightName(item.look, item.tone);
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      highlight.priority = LOOKS.indexOf(item.look);
      highlights.set(name, highlight);
    }
    highlight.add(item.range);
    if (view.CSS.highlights.get(name) !== highlight) view.CSS.highlights.set(name, highlight);
  };
  const hide = ({ look, tone, range }: Painted): void => void highlights.get(highlightName(look, tone))?.delete(range);

  /** The ranges of a span in a look; none where a tint would make the text hard to read. */
  const make = (span: Span, looks: readonly Look[], mark = -1): Painted[] => (map?.rangesOf(span) ?? []).flatMap((range) => {
    const element = range.startContainer.parentElement;
    if (!element) return [];
    const { isDark, bears } = ground(element);
    const tone: Tone = isDark ? 'dark' : 'light';
    const words = range.toString();
    return looks.filter((look) => bears(tintOf(look, tone) ?? [0, 0, 0, 0]) || tintOf(look, tone) === null)
      // Each highlight has its own range: one object in two registries would be deleted from both.
      .map((look, index) => ({ range: index === 0 ? range : range.cloneRange(), words, look, tone, span, mark }));
  });

  const replace = (old: readonly Painted[], next: readonly Painted[]): void => {
    for (const item of old) hide(item);
    for (const item of next) show(item);
  };

  return {
    paint(nextPlan, nextMap) {
      ground = groundReader(view);
      replace([...painted, ...pointing, ...flashing], []);
      pointing = flashing = [];
      plan = nextPlan;
      map = nextMap;
      painted = forced.matches ? [] : [
        ...nextPlan.claims.flatMap(({ kind, span }) => make(span, [kind === 'via' ? 'tint-via' : 'tint-says'])),
        ...nextPlan.marks.flatMap((mark, index) => make(mark.span, looksOf(mark.kind, mark.isThin), index)),
      ];
      // Only now: a new style sheet makes the browser compute styles again, and all that was asked of them is known.
      for (const item of painted) show(item);
    },
    point(pointed) {
      replace(pointing, []);
      for (const item of painted) if (item.mark >= 0) show(item);
      pointing = [];
      if (!pointed || !plan) return;
      const kept = plan.marks.filter(({ kind }) => kind !== 'says' && kind !== 'words').map(({ span }) => span);
      const notes = plan.marks.filter(({ kind }) => kind === 'note').map(({ span }) => span);
      const head = subtractSpans(pointed.head, []);
      const lined = subtractSpans(head, kept);
      for (const item of painted) if (item.look.startsWith('says') && head.some(([start, end]) => item.span[0] < end && start < item.span[1])) hide(item);
      pointing = [
        ...subtractSpans(pointed.claim, [...head, ...notes]).flatMap((span) => make(span, ['point-claim'])),
        ...subtractSpans([...head, ...pointed.via], []).flatMap((span) => make(span, ['point-head'])),
        ...lined.flatMap((span) => make(span, ['point-line'])),
      ];
      for (const item of pointing) show(item);
    },
    flash(spans) {
      const next = (spans ?? []).flatMap((span) => make(span, ['jump']));
      replace(flashing, next);
      flashing = next;
    },
    dropChanged() {
      const gone = painted.filter(({ range, words }) => range.toString() !== words || !range.startContainer.isConnected);
      if (gone.length === 0) return [];
      replace(gone, []);
      painted = painted.filter((item) => !gone.includes(item));
      for (const item of [...pointing, ...flashing]) if (item.range.toString() !== item.words) hide(item);
      return [...new Set(gone.filter(({ mark }) => mark >= 0).map(({ span }) => span))];
    },
    clear() {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        // After an update a newer script may hold the name already.
        if (view.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name);
      }
      for (const root of roots as Set<Document | ShadowRoot>) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      roots.clear();
      painted = pointing = flashing = [];
      map = plan = null;
    },
  };
}

function looksOf(kind: Plan['marks'][number]['kind'], isThin: boolean): Look[] {
  if (kind === 'note') return ['tint-note', 'note'];
  if (isThin && (kind === 'says' || kind === 'gap')) return [`${kind}-thin`];
  return [kind];
}
