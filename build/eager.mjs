// Has a browser compile a script's functions at once, in one go, instead of one by one when each is first called.
// Content scripts are new to every page: most of their time is spent on compiling, and compiling a function alone costs more than compiling it with the rest.
// Engines do so for functions in parentheses, which they take for called at once (https://v8.dev/blog/preparser#pife).
import { parse } from 'acorn';

/** The script with all functions in parentheses; `code` is one function that is called at once, as esbuild writes it. */
export function compileAtOnce(code) {
  const program = parse(code, { ecmaVersion: 'latest' });
  const main = program.body.map(({ expression }) => expression?.callee).find((callee) => callee?.body?.type === 'BlockStatement');
  if (!main || main.body.body.some(({ directive }) => directive)) throw new Error('The script is not one function that is called at once, with directives outside it.');
  const inserts = [];
  gather(main.body, null, inserts);
  const cut = (from, to) => inserts.filter(({ at }) => from <= at && at <= to).reduceRight((text, { at, sign }) => text.slice(0, at - from) + sign + text.slice(at - from), code.slice(from, to));
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let hoisted = '';
  let rest = '';
  let at = main.body.start + 1;
  // A declaration is never taken for called; as a variable at the beginning it is there as early.
  for (const { type, id, start, end } of main.body.body) {
    if (type !== 'FunctionDeclaration') continue;
    rest += cut(at, start);
    hoisted += `var ${id.name}=(${cut(start, end)});`;
    at = end;
  }
  return code.slice(0, main.body.start + 1) + hoisted + rest + cut(at, main.body.end - 1) + code.slice(main.body.end - 1);
}

/** Parentheses around every function expression that is not a method. */
function gather(node, parent, inserts) {
  if (Array.isArray(node)) return node.forEach((each) => gather(each, parent, inserts));
  if (typeof node?.type !== 'string') return;
  const isMethod = parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'));
  if ((node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') && !isMethod) {
    inserts.push({ at: node.start, sign: '(', order: 1 }, { at: node.end, sign: ')', order: 0 });
  }
  for (const value of Object.values(node)) if (value && typeof value === 'object') gather(value, node, inserts);
}
