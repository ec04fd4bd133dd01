/** GUM's gold parts of speech, brought to the engine's tokens and the folded tag set. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { TAG } from '../../src/engine/spans/model/tag-set.ts';
import type { TextDocument } from '../../src/text/document.ts';
import { readText } from '../../src/text/read-text.ts';

export type TaggedText = { readonly document: TextDocument; readonly tags: Uint8Array };

const FOLDED: Readonly<Record<string, keyof typeof TAG>> = {
  NNPS: 'NNP', JJR: 'JJ', JJS: 'JJ', RBR: 'RB', RBS: 'RB', PDT: 'DT', WP$: 'WP', LS: 'NN', FW: 'NN', SYM: 'NN', ADD: 'NN', GW: 'NN', AFX: 'NN', NFP: 'NN',
};
const UNKNOWN = 255;

type Piece = { readonly start: number; readonly end: number; readonly tag: string; readonly form: string };

/** The documents of a CoNLL-U file, a sentence to a line; tag 255 where a token has none of ours. */
export function readTagged(file: string): TaggedText[] {
  const raw = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8').split('\n');
  const texts: TaggedText[] = [];
  let text = '', pieces: Piece[] = [];
  const finish = (): void => {
    if (text) texts.push(align(text, pieces));
    text = '';
    pieces = [];
  };
  let skipUntil = 0;
  for (const line of lines) {
    if (line.startsWith('# newdoc')) finish();
    if (line === '') {
      text = text.trimEnd() + '\n';
      skipUntil = 0;
    }
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const id = cells[0]!;
    if (id.includes('.')) continue;
    const space = cells[9]!.includes('SpaceAfter=No') ? '' : ' ';
    if (id.includes('-')) {
      // A contraction: its parts carry the tags, its own line the letters.
      skipUntil = Number(id.split('-')[1]);
      text += cells[1]! + space;
      continue;
    }
    const form = cells[1]!;
    if (Number(id) <= skipUntil) {
      const start = pieces.at(-1) && Number(id) > 1 && text.trimEnd().length > 0 ? Math.min(pieces.at(-1)!.end, text.length) : 0;
      const found = text.indexOf(form, Math.max(0, Math.min(start, text.length - 40)));
      if (found >= 0) pieces.push({ start: found, end: found + form.length, tag: cells[4]!, form });
      continue;
    }
    pieces.push({ start: text.length, end: text.length + form.length, tag: cells[4]!, form });
    text += form + space;
  }
  finish();
  return texts;
}

function align(text: string, pieces: readonly Piece[]): TaggedText {
  const document = readText(text);
  const tags = new Uint8Array(document.tokens.length).fill(UNKNOWN);
  let at = 0;
  document.tokens.forEach((token, i) => {
    while (at < pieces.length && pieces[at]!.end <= token.start) at++;
    const inside: Piece[] = [];
    for (let k = at; k < pieces.length && pieces[k]!.start < token.end; k++) inside.push(pieces[k]!);
    if (token.isWord && inside.length > 0 && inside[0]!.start >= token.start) tags[i] = tagOf(inside);
  });
  return { document, tags };
}

function tagOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1)!, first = pieces[0]!;
  if (pieces.length > 1 && last.tag === 'POS') return TAG['NN+POS'];
  if (pieces.length > 1 && /^['’]/.test(last.form)) return /^(PRP|EX|WP|DT)/.test(first.tag) ? TAG['PRP+V'] : TAG['NN+POS'];
  // "don't" is its verb, "well-known" its last part.
  const head = /n['’]t$/i.test(last.form) ? first : last;
  const name = FOLDED[head.tag] ?? head.tag;
  return TAG[name as keyof typeof TAG] ?? UNKNOWN;
}
