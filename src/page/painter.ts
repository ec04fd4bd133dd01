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
  const forced = view.matchMedia('(forced-colors: active)');
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
    const rules = [...layers.values()].filter(({ tags }) => tags.size > 0).map(({ look, tone, tags }) => highlightRule(look, tone, tags, scope?.selector));
    (sheet ??= new view.CSSStyleSheet()).replaceSync(rules.join('\n'));
  };
  /** Rules from now on are for this map's text. */
  const setScope = (): void => {
    const next = scopeAround((map?.paragraphs ?? []).map(({ element }) => element));
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
      const before = layer.tags.size;
      addTags(range, layer.tags);
      isNew ||= layer.tags.size > before;
      layer.highlight.add(range);
      if (view.CSS.highlights.get(name) !== layer.highlight) view.CSS.highlights.set(name, layer.highlight);
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

  /** The ranges of a span in a look; none where a tint would make the text hard to read. */
  const make = (span: Span, looks: readonly Look[], mark = -1): Painted[] => rangesStill(map, span).flatMap(({ range, words }) => {
    const element = range.startContainer.parentElement;
    if (!element) return [];
    const { isDark, bears } = ground(element);
    const tone: Tone = isDark ? 'dark' : 'light';
    return looks.filter((look) => {
      const tint = tintOf(look, tone);
      return tint === null || bears(tint);
    })
      // Each highlight has its own range: one object in two registries would be deleted from both.
      .map((look, index) => ({ range: index === 0 ? range : range.cloneRange(), words, look, tone, span, mark }));
  });

  const replace = (old: readonly Painted[], next: readonly Painted[]): void => {
    for (const item of old) hide(item);
    show(next);
  };

  return {
    paint(nextPlan, nextMap) {
      ground = groundReader(view);
      replace([...painted, ...pointing, ...flashing], []);
      pointing = flashing = [];
      plan = nextPlan;
      map = nextMap;
      setScope();
      painted = forced.matches ? [] : [
        ...nextPlan.claims.flatMap(({ kind, span }) => make(span, [kind === 'via' ? 'tint-via' : 'tint-says'])),
        ...nextPlan.marks.flatMap((mark, index) => make(mark.span, looksOf(mark.kind, mark.isThin), index)),
      ];
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
        ...subtractSpans(pointed.claim, [...head, ...notes]).flatMap((span) => make(span, ['point-claim'])),
        ...subtractSpans([...head, ...pointed.via], []).flatMap((span) => make(span, ['point-head'])),
        ...lined.flatMap((span) => make(span, ['point-line'])),
      ];
      show(pointing);
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

/** The ranges of a span, with their words, if they still say it; none where the page has changed since it was read. */
function rangesStill(map: TextMap | null, span: Span): readonly { readonly range: Range; readonly words: string }[] {
  const ranges = (map?.rangesOf(span) ?? []).map((range) => ({ range, words: range.toString() }));
  const now = ranges.map(({ words }) => words).join('');
  const then = map?.text.slice(...span) ?? '';
  return now === then || bare(now) === bare(then) ? ranges : [];
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Adds the kinds of all elements that hold text of the range. */
function addTags(range: Range, tags: Set<string>): void {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  for (const { parentElement } of [startContainer, endContainer]) if (parentElement) tags.add(CSS.escape(parentElement.localName));
  if (startContainer === endContainer) return;
  for (const element of (commonAncestorContainer as Element).querySelectorAll('*')) if (range.intersectsNode(element)) tags.add(CSS.escape(element.localName));
}
