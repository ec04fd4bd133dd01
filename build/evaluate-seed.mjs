// Checks what the engine makes of the first known text: every record of its annotation, and the statements they fold into.
//   node build/evaluate-seed.mjs --data <folder>
//
// The text is no part of the project: --data names the folder that holds seed/press-tv-israel-china.gold.jsonl. The spans
// are those of the annotation, so that this measures what comes after finding them. Exits with 1 when anything differs.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSource } from './build.mjs';

/** Records of the annotation, and the names of the steps they must fold into; null is a step that nobody is named for. */
const STATEMENTS = [
  ['a2', 'Israel', null], ['a3', 'Ehud Barak'], ['a4', 'Ehud Barak'], ['a6', 'Global Times'], ['a9', 'China', null], ['a10', 'Liang Guanglie'],
  ['a13', 'Ehud Barak’s office'], ['a16', 'Ehud Barak', 'Global Times'], ['a17', 'Ehud Barak', 'Global Times'], ['a19', 'United States'], ['a21', 'United States'],
];
/** Records that are no speech and stand by themselves. */
const NO_SPEECH = [['a7', 'United States'], ['a14', 'Israel']];
/** Records that are part of a statement around them. */
const INSIDE = { a4: ['a5'], a10: ['a11', 'a12'], a17: ['a18'] };
const SHARES = { 'Ehud Barak': 41, 'United States': 16, 'Ehud Barak’s office': 15, 'Liang Guanglie': 10, 'Global Times': 9 };
const SOURCES = 7;
const STATED_SHARE = 48;
const REACHED = { noOtherOutlet: 6, throughGlobalTimes: 3, noClearSource: 2 };

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const file = values.data && join(resolve(values.data), 'seed/press-tv-israel-china.gold.jsonl');
if (!file) stop('Which folder holds the annotated articles? node build/evaluate-seed.mjs --data <folder>');
if (!existsSync(file)) stop(`There is no ${file}: without the annotated text nothing can be checked.`);

const gold = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]);
const { readText } = await importSource('src/text/read-text.ts');
const { completeAttributions } = await importSource('src/engine/complete.ts');
const { foldStatements } = await importSource('src/engine/statements/fold.ts');
const { summarise } = await importSource('src/engine/statements/summary.ts');

const document = readText(gold.text);
const found = gold.attributions.map(({ source, cue, content, addressee, id }) => ({ source, cue, content, addressee, confidence: 1, why: id }));
const { attributions, credits, publisher } = completeAttributions(document, found, { publisher: gold.publisher });
const goldId = new Map(attributions.map(({ id, why }) => [id, why]));
let wrong = 0;

checkRecords();
checkStatements();
console.log(wrong ? `${wrong} things differ` : 'Everything is as annotated.');
process.exit(wrong ? 1 : 0);

function checkRecords() {
  const byId = new Map(attributions.map((attribution) => [attribution.why, attribution]));
  for (const expected of gold.attributions) {
    const got = byId.get(expected.id);
    const differences = ['speaker', 'sourceKind', 'act', 'form'].filter((key) => (got[key] ?? null) !== (expected[key] ?? null)).map((key) => `${key} is ${got[key]}, not ${expected[key]}`);
    const parent = got.parent ? goldId.get(got.parent) : undefined;
    if (parent !== expected.parent) differences.push(`parent is ${parent}, not ${expected.parent}`);
    tell(differences, `${expected.id}: ${got.speaker ?? '–'} (${got.sourceKind}, ${got.act}) ${got.chain.join(' → ')}`);
  }
  const named = credits.map(({ span, outlet, role }) => `${span} ${outlet} ${role}`).join();
  const wanted = gold.credits.map(({ span, outlet, role }) => `${span} ${outlet} ${role}`).join();
  tell(named === wanted ? [] : [`credits are ${named}, not ${wanted}`], `credits: ${named}`);
}

function checkStatements() {
  const statements = foldStatements(document, attributions, credits, publisher);
  const spoken = statements.filter(({ isSpeech, act }) => isSpeech && act === 'statement');
  const silent = statements.filter(({ isSpeech }) => !isSpeech);
  checkList(spoken, STATEMENTS);
  checkList(silent, NO_SPEECH);
  for (const [id, inner] of Object.entries(INSIDE)) {
    const statement = spoken.find((each) => goldId.get(each.id) === id);
    const within = statement?.attributions.map((each) => goldId.get(each)) ?? [];
    tell(inner.every((each) => within.includes(each)) && statement.inside.length === inner.length ? [] : [`${within} should hold ${inner}`], `inside ${id}: ${inner}`);
  }
  const summary = summarise(document, statements);
  const percent = (share) => Math.round(100 * share);
  for (const { name, share } of summary.sources) tell(name in SHARES && SHARES[name] !== percent(share) ? [`not ${SHARES[name]} %`] : [], `${name}: ${percent(share)} %`);
  compare('sources', summary.sources.length, SOURCES);
  compare('words in statements, %', percent(summary.statedShare), STATED_SHARE);
  compare('no other outlet named', summary.noOtherOutlet, REACHED.noOtherOutlet);
  compare('through Global Times', summary.throughOutlets.find(({ name }) => name === 'Global Times')?.statements, REACHED.throughGlobalTimes);
  compare('no clear source', summary.noClearSource, REACHED.noClearSource);
}

function checkList(statements, expected) {
  compare('statements', statements.length, expected.length);
  statements.forEach((statement, index) => {
    const [id, ...names] = expected[index] ?? [];
    const steps = statement.steps.map(({ name }) => name);
    const isRight = goldId.get(statement.id) === id && JSON.stringify(steps) === JSON.stringify(names);
    const shown = statement.steps.map(({ name, asWritten, verb, how }) => `${name ?? `not identified (“${asWritten}”)`} “${verb}” ${how === 'stated' ? '│' : '┊'}`).join(' / ');
    tell(isRight ? [] : [`expected ${id}: ${names.join(' / ')}`], `statement ${goldId.get(statement.id)}: ${shown}`);
  });
}

function compare(what, got, expected) {
  tell(got === expected ? [] : [`not ${expected}`], `${what}: ${got}`);
}

function tell(differences, line) {
  wrong += differences.length;
  console.log(`${differences.length ? 'differs' : 'right  '} ${line}${differences.length ? ` — ${differences.join('; ')}` : ''}`);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
