/**
 * Paints marks as CSS custom highlights: ranges in the document's registry and one constructed style sheet, so that no
 * element of the page changes. https://drafts.csswg.org/css-highlight-api-1/
 */
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import { type Ground, groundReader } from './ground.ts';
import { LOOKS, type Look, type Tone, highlightName, highlightRule, tintOf } from './mark-styles.ts';
import type { Plan } from '../messaging/marks.ts';
import { type Scope, isRight, scopeAround } from './scope.ts';
import type { TextMap } from './text-map.ts';
import { isShadowRoot } from './nodes.ts';

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

/** What is painted under one name; a rule fits only these kinds of element. */
type Layer = { readonly look: Look; readonly tone: Tone; readonly tags: Set<string>; readonly highlight: Highlight };

/** Makes the painter of a document; nothing is registered until something is painted. */
export function createPainter(page: Document): Painter {
  const view = page.defaultView! as Window & typeof globalThis;
  const layers = new Map<string, Layer>();
  const roots = new Set<Document | ShadowRoot>();
  let sheet: CSSStyleSheet | null = null;
  let scope: Scope | null = null;
  // Without its name the rules no longer fit.
  const naming = new view.MutationObserver(() => {
    if (!scope || isRight(scope)) return;
    scope = null;
    writeRules();
  });
  let ground: (element: Element) => Ground = groundReader(view);
  let map: TextMap | null = null;
  let plan: Plan | null = null;
  let painted: Painted[] = [];
  let pointing: Painted[] = [];
  let flashing: Painted[] = [];

  const writeRules = (): void => {
    let rules = '';
    for (const { look, tone, tags } of layers.values()) if (tags.size > 0) rules += highlightRule(look, tone, tags, scope?.selector);
    (sheet ??= new view.CSSStyleSheet()).replaceSync(rules);
  };
  /** Rules from now on are for this map's text. */
  const setScope = (): void => {
    const next = scopeAround(map?.paragraphs ?? []);
    if (next?.selector !== scope?.selector) for (const { tags } of layers.values()) tags.clear();
    scope = next;
    naming.disconnect();
    if (scope) naming.observe(scope.element, { attributeFilter: ['id', 'class'] });
  };

  const show = (items: readonly Painted[]): void => {
    let isNew = false;
    const home = scope?.element.getRootNode();
    for (const { look, tone, range } of items) {
      // A rule reaches into no other tree: one block may hold text of several, where components stand in it.
      if (scope && range.startContainer.getRootNode() !== home) {
        scope = null;
        isNew = true;
      }
      const name = highlightName(look, tone);
      let layer = layers.get(name);
      if (!layer) {
        layer = { look, tone, tags: new Set(), highlight: new view.Highlight() };
        layer.highlight.priority = LOOKS.indexOf(look);
        layers.set(name, layer);
      }
      const { tags, highlight } = layer;
      const before = tags.size;
      const { startContainer, endContainer, commonAncestorContainer } = range;
      if (startContainer.parentElement) tags.add(CSS.escape(startContainer.parentElement.localName));
      if (startContainer !== endContainer) {
        // All elements that hold text of the range.
        if (endContainer.parentElement) tags.add(CSS.escape(endContainer.parentElement.localName));
        for (const element of (commonAncestorContainer as Element).querySelectorAll('*')) if (range.intersectsNode(element)) tags.add(CSS.escape(element.localName));
      }
      isNew ||= tags.size > before;
      highlight.add(range);
      if (view.CSS.highlights.get(name) !== highlight) view.CSS.highlights.set(name, highlight);
    }
    // A change of rules makes the browser compute styles again, so it is made once for all.
    if (isNew) writeRules();
    for (const { range } of items) {
      const root = range.startContainer.getRootNode() as Document | ShadowRoot;
      if (!sheet || roots.has(root) || !(root === page || isShadowRoot(root))) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      roots.add(root);
    }
  };
  const hide = ({ look, tone, range }: Painted): void => void layers.get(highlightName(look, tone))?.highlight.delete(range);

  /** Adds the ranges of a span in a look: none where the page has changed since it was read, or where a tint would make the text hard to read. */
  const make = (into: Painted[], span: Span, looks: readonly Look[], mark = -1): Painted[] => {
    if (!map) return into;
    const ranges = map.rangesOf(span);
    const then = map.text.slice(...span);
    const now = ranges.join('');
    if (now !== then && bare(now) !== bare(then)) return into;
    for (const range of ranges) {
      const element = range.startContainer.parentElement;
      if (!element) continue;
      const { isDark, bears } = ground(element);
      const tone: Tone = isDark ? 'dark' : 'light';
      let own: Range | null = range;
      for (const look of looks) {
        const tint = tintOf(look, tone);
        if (tint && !bears(tint)) continue;
        // Each highlight has its own range: one object in two registries would be deleted from both.
        into.push({ range: own ?? range.cloneRange(), words: range.toString(), look, tone, span, mark });
        own = null;
      }
    }
    return into;
  };

  const replace = (old: readonly Painted[], next: readonly Painted[]): void => {
    for (const item of old) hide(item);
    show(next);
  };

  return {
    paint(nextPlan, nextMap) {
      ground = groundReader(view);
      for (const item of [...painted, ...pointing, ...flashing]) hide(item);
      painted = [];
      pointing = flashing = [];
      plan = nextPlan;
      map = nextMap;
      setScope();
      for (const { kind, span } of plan.claims) make(painted, span, [kind === 'via' ? 'tint-via' : 'tint-says']);
      for (const [index, { kind, isThin, span }] of plan.marks.entries()) make(painted, span, looksOf(kind, isThin), index);
      // Only now: a new style sheet makes the browser compute styles again, and all that was asked of them is known.
      show(painted);
    },
    point(pointed) {
      replace(pointing, []);
      show(painted.filter(({ mark }) => mark >= 0));
      pointing = [];
      if (!pointed || !plan) return;
      const kept = plan.marks.filter(({ kind }) => kind !== 'says' && kind !== 'words').map(({ span }) => span);
      const notes = plan.marks.filter(({ kind }) => kind === 'note').map(({ span }) => span);
      const head = subtractSpans(pointed.head, []);
      const lined = subtractSpans(head, kept);
      for (const item of painted) if (item.look.startsWith('says') && head.some(([start, end]) => item.span[0] < end && start < item.span[1])) hide(item);
      pointing = [
        ...subtractSpans(pointed.claim, [...head, ...notes]).flatMap((span) => make([], span, ['point-claim'])),
        ...subtractSpans([...head, ...pointed.via], []).flatMap((span) => make([], span, ['point-head'])),
        ...lined.flatMap((span) => make([], span, ['point-line'])),
      ];
      show(pointing);
    },
    flash(spans) {
      const next = (spans ?? []).flatMap((span) => make([], span, ['jump']));
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
      for (const [name, { highlight, tags }] of layers) {
        highlight.clear();
        tags.clear();
        // After an update a newer script may hold the name already.
        if (view.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name);
      }
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      roots.clear();
      naming.disconnect();
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

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
