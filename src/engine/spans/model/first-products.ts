/**
 * The products of the first layer, which is linear in what a token is made of: those of the small tables are made once, those of a form
 * (a word with its beginning and end) when it is first seen. A token's product is then the sum of five rows.
 */
import type { TextDocument } from '../../../text/document.ts';
import type { FastRoutines, Workspace } from './net-memory.ts';
import { FORM_ROWS, TABLE_PARTS } from './net-memory.ts';
import { CHUNK, FIXED_ROWS, HIDDEN, TABLE_DIMENSIONS } from './net-shape.ts';
import type { Net, Parameters } from './net.ts';
import type { SentenceContext } from './sentence-context.ts';
import { cueId, kindId } from './token-ids.ts';
import type { TokenView } from './token-view.ts';

/**
 * Where the rows stand: of each small table in floats; of each form its number among the rows, by the form's own number, or by the rows of its parts
 * where it has none.
 */
export type FirstProducts = { readonly tables: readonly number[]; readonly forms: Map<number, number>; readonly parts: Map<number, number> };

/** What a token's rows are read from. */
export type TokenSource = { readonly document: TextDocument; readonly view: TokenView; readonly context: SentenceContext };

const COLUMNS = 8 * HIDDEN;
const FORM_TABLES = ['word', 'suffix', 'prefix'] as const;
const FORM_WIDTH = FORM_TABLES.reduce((sum, name) => sum + TABLE_DIMENSIONS[name], 0);
/** Vocabularies have fewer rows than this. */
const FORM_BASE = 2 ** 17;

/** Makes the rows of the small tables; the matrices stand in the memory already. */
export function startFirstProducts(parameters: Parameters, { at, matrices: { floats, multiply } }: Workspace): FirstProducts {
  let to = at.tables, offset = FORM_WIDTH;
  const tables = TABLE_PARTS.map(({ name, rows }) => {
    const dimension = TABLE_DIMENSIONS[name], here = to;
    floats.fill(0, at.input, at.input + rows * dimension);
    floats.set(parameters[name]!.subarray(0, FIXED_ROWS[name] * dimension), at.input);
    multiply(at.input * 4, (at.one + offset * COLUMNS) * 4, to * 4, rows, COLUMNS, dimension, dimension * 4, 4);
    to += rows * COLUMNS;
    offset += dimension;
    return here;
  });
  return { tables, forms: new Map(), parts: new Map() };
}

/** Sets the products of `count` tokens from `first` on. */
export function readFirstProducts(net: Pick<Net, 'parameters' | 'work' | 'vocabulary'>, products: FirstProducts, fast: FastRoutines, source: TokenSource, first: number, count: number): void {
  const { document, view, context } = source, { work } = net, { tables, forms, parts } = products, { at, matrices: { ints } } = work;
  const [tags, kinds, quotes, cues] = tables as readonly [number, number, number, number];
  if (forms.size + parts.size + CHUNK > FORM_ROWS) {
    forms.clear();
    parts.clear();
  }
  const known = forms.size + parts.size;
  let address = at.addresses;
  for (let i = first; i < first + count; i++) {
    const row = forms.get(view.form[i]!) ?? formRow(net, products, view, known, i);
    ints[address++] = (at.forms + row * COLUMNS) * 4;
    ints[address++] = (tags + view.tag[i]! * COLUMNS) * 4;
    ints[address++] = (kinds + kindId(document, view, i) * COLUMNS) * 4;
    ints[address++] = (quotes + view.quoteShape[i]! * COLUMNS) * 4;
    ints[address++] = (cues + cueId(view, context, i) * COLUMNS) * 4;
  }
  multiplyForms(work, known, forms.size + parts.size - known);
  fast.addRows(count, at.addresses * 4, at.products * 4);
}

/** The row of a form that is not known by its number; where it is new, its input is put down for `multiplyForms`. */
function formRow(net: Pick<Net, 'parameters' | 'work' | 'vocabulary'>, { forms, parts }: FirstProducts, view: TokenView, known: number, i: number): number {
  const { vocabulary: { word, suffix, prefix }, parameters, work: { at, matrices: { floats } } } = net, number = view.form[i]!, row = forms.size + parts.size;
  const ids = [word.get(view.word[i]!) ?? 0, suffix.get(view.suffix3[i]!) ?? 0, prefix.get(view.prefix3[i]!) ?? 0] as const;
  if (number > 0) forms.set(number, row);
  else {
    const key = (ids[0] * FORM_BASE + ids[1]) * FORM_BASE + ids[2], found = parts.get(key);
    if (found !== undefined) return found;
    parts.set(key, row);
  }
  let to = at.input + (row - known) * FORM_WIDTH;
  for (let table = 0; table < FORM_TABLES.length; table++) {
    const name = FORM_TABLES[table]!, dimension = TABLE_DIMENSIONS[name], start = ids[table]! * dimension, values = parameters[name]!;
    for (let d = 0; d < dimension; d++) floats[to++] = values[start + d]!;
  }
  return row;
}

function multiplyForms({ at, matrices: { floats, multiply } }: Workspace, known: number, added: number): void {
  if (added === 0) return;
  const rows = (added + 3) & ~3, to = at.forms + known * COLUMNS;
  floats.fill(0, to, to + rows * COLUMNS);
  multiply(at.input * 4, at.one * 4, to * 4, rows, COLUMNS, FORM_WIDTH, FORM_WIDTH * 4, 4);
}
