import { completeAttributions } from '../../src/engine/complete.ts';
import type { PageContext } from '../../src/engine/complete.ts';
import type { Attribution, FoundAttribution } from '../../src/engine/records.ts';
import type { TextDocument } from '../../src/text/document.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Span } from '../../src/text/span.ts';

export type Marked = { readonly text: string; readonly document: TextDocument; readonly found: readonly FoundAttribution[]; readonly context: PageContext };

const ROLES = { s: 'source', c: 'cue', t: 'content', a: 'addressee' } as const;
type Roles = Record<(typeof ROLES)[keyof typeof ROLES], Span[]>;

/**
 * A text with its attributions marked in it: `<s1>Ana Duarte</s1> <c1>said</c1> <t1>it is late</t1>`, where s is source, c cue,
 * t content, a addressee, and the number tells which attribution. Marks may nest. `why` of each is its number.
 */
export function marked(written: string, context: PageContext = {}): Marked {
  const roles = new Map<string, Roles>();
  const open = new Map<string, number>();
  let text = '';
  for (const piece of written.split(/(<\/?[scta]\d+>)/)) {
    const [, closes, role, number] = /^<(\/?)([scta])(\d+)>$/.exec(piece) ?? [];
    if (role === undefined) text += piece;
    else if (closes === '') open.set(role + number, text.length);
    else {
      const all = roles.get(number!) ?? { source: [], cue: [], content: [], addressee: [] };
      all[ROLES[role as keyof typeof ROLES]].push([open.get(role + number)!, text.length]);
      roles.set(number!, all);
    }
  }
  const found = [...roles].map(([why, { addressee, ...spans }]): FoundAttribution => ({ ...spans, ...(addressee.length ? { addressee } : {}), confidence: 0.9, why }));
  return { text, document: readText(text), found, context };
}

/** The completed attributions of a marked text, by their numbers. */
export function completed(written: string, context: PageContext = {}): Map<string, Attribution> {
  const { document, found } = marked(written, context);
  return new Map(completeAttributions(document, found, context).attributions.map((each) => [each.why, each]));
}

/** "Ana Duarte (person)" for one attribution; "–" where nobody is named. */
export const told = (attribution: Attribution | undefined): string => (attribution ? `${attribution.speaker ?? '–'} (${attribution.sourceKind})` : 'nothing');
