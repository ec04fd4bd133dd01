/**
 * The products of the first layer, which is linear in what a token is made of: those of the small tables are made once, those of a form
 * (a word with its beginning and end) when it is first seen. A token's product is then the sum of five rows.
 */
import type { FastRoutines, Workspace } from './net-memory.ts';
import { FORM_ROWS, ROW_PARTS, TABLE_PARTS } from './net-memory.ts';
import { CHUNK, FIXED_ROWS, HIDDEN, TABLE_DIMENSIONS, TABLE_NAMES } from './net-shape.ts';
import type { Parameters } from './net.ts';

/** Where the rows stand: of each small table in floats, and of each form its number. */
export type FirstProducts = { readonly tables: readonly number[]; readonly forms: Map<number, number> };

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
  return { tables, forms: new Map() };
}

/** Sets the products of `count` tokens from `first` on. */
export function readFirstProducts(
  { tables, forms }: FirstProducts, parameters: Parameters, work: Workspace, fast: FastRoutines, ids: Int32Array, first: number, count: number,
): void {
  const { at, matrices: { ints } } = work, width = TABLE_NAMES.length;
  if (forms.size + CHUNK > FORM_ROWS) forms.clear();
  const known = forms.size;
  let address = at.addresses;
  for (let t = 0; t < count; t++) {
    const from = (first + t) * width;
    ints[address++] = (at.forms + formRow(forms, parameters, work, known, ids, from) * COLUMNS) * 4;
    for (let part = 1; part < ROW_PARTS; part++) ints[address++] = (tables[part - 1]! + ids[from + FORM_TABLES.length + part - 1]! * COLUMNS) * 4;
  }
  multiplyForms(work, known, forms.size - known);
  fast.addRows(count, at.addresses * 4, at.products * 4);
}

/** The row of a token's form; a new form's input is put down for `multiplyForms`. */
function formRow(forms: Map<number, number>, parameters: Parameters, { at, matrices: { floats } }: Workspace, known: number, ids: Int32Array, from: number): number {
  const key = (ids[from]! * FORM_BASE + ids[from + 1]!) * FORM_BASE + ids[from + 2]!;
  const found = forms.get(key);
  if (found !== undefined) return found;
  const row = forms.size;
  forms.set(key, row);
  let to = at.input + (row - known) * FORM_WIDTH;
  FORM_TABLES.forEach((name, table) => {
    const dimension = TABLE_DIMENSIONS[name], start = ids[from + table]! * dimension, values = parameters[name]!;
    for (let d = 0; d < dimension; d++) floats[to++] = values[start + d]!;
  });
  return row;
}

function multiplyForms({ at, matrices: { floats, multiply } }: Workspace, known: number, added: number): void {
  if (added === 0) return;
  const rows = (added + 3) & ~3, to = at.forms + known * COLUMNS;
  floats.fill(0, to, to + rows * COLUMNS);
  multiply(at.input * 4, at.one * 4, to * 4, rows, COLUMNS, FORM_WIDTH, FORM_WIDTH * 4, 4);
}
