import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../../src', import.meta.url).pathname;
const BANNED = /\b(?:warnings?|issues?|weak|problems?|flag(?:s|ged)?|suspicious|bias(?:ed)?|propaganda|misleading|credible|reliable|true|false|facts?|we detected|detected)\b|!/i;

/** Where a banned word is meant, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'Who owns an outlet does not make a statement true or false.': 'says that facts about owners are no verdict',
  'Facts about ': 'the reader’s name for the registry',
  'Facts about outlets': 'the reader’s name for the registry',
  'We have no facts on ': 'the same, where it has no entry',
};

const wording = filesIn('ui/wording');
const drawn = [...filesBelow('ui').filter((file) => file.endsWith('.tsx')), ...entries('.tsx')];

describe('the wording', () => {
  test.each(wording)('%s uses none of the words that judge', (file) => {
    const found = stringsOf(file).filter((text) => BANNED.test(text) && !(text in EXCEPTIONS));
    expect(found).toEqual([]);
  });

  test('every exception is needed', () => {
    const all = new Set(wording.flatMap(stringsOf));
    expect(Object.keys(EXCEPTIONS).filter((text) => !all.has(text))).toEqual([]);
  });

  test.each(drawn)('%s draws no words of its own', (file) => {
    expect(jsxWordsOf(file)).toEqual([]);
  });

  test.each(entries('.html'))('%s holds no words but the name', (file) => {
    const body = readFileSync(join(SRC, file), 'utf8').replace(/<title>[^<]*<\/title>/, '').replace(/<[^>]*>/g, '').trim();
    expect(body).toBe('');
  });

  test('the test itself finds banned words', () => {
    for (const text of ['A warning', 'This is false.', 'flagged', 'Done!']) expect(BANNED.test(text)).toBe(true);
    for (const text of ['Not stated', 'factory', 'tissues']) expect(BANNED.test(text)).toBe(false);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(join(SRC, folder)).filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}

function entries(extension: string): string[] {
  return ['card', 'popup', 'welcome', 'sidepanel', 'library'].map((page) => page + extension).filter((file) => readdirSync(SRC).includes(file));
}

/** Every string and piece of a template that may reach the screen; keys and imports do not. */
function stringsOf(file: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return false;
    if (ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node) return true;
    if (ts.isStringLiteral(node) && ts.isCallExpression(node.parent) && node.parent.expression.getText().endsWith('.includes')) return true;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
    return true;
  });
  return found;
}

/** Words between tags and in the attributes that are read aloud or shown. */
function jsxWordsOf(file: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && /^(?:title|aria-label|placeholder|label|alt)$/.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) {
      found.push(node.initializer.text);
    }
    return true;
  });
  return found;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function visit(node: ts.Node, look: (node: ts.Node) => boolean): void {
  if (look(node)) ts.forEachChild(node, (child) => visit(child, look));
}
