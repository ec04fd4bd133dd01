/** Statements built by hand for the tests of what the reader sees. */
import type { Statement, Step } from '../../src/engine/records.ts';
import type { CardView } from '../../src/messaging/protocol.ts';
import type { Outlet } from '../../src/registry/records.ts';

/** A step that is sure of its name; `over` says what is different. */
export function step(name: string | null, asWritten: string, verb: string, over: Partial<Step> = {}): Step {
  return {
    name, asWritten, verb, toldTo: '', kind: name === null ? 'vague' : 'person', how: 'notStated',
    source: [[0, 1]], cue: [[2, 3]], confidence: 0.95, ...over,
  };
}

/** A statement with these steps, from the speaker outwards. */
export function statement(steps: readonly [Step, ...Step[]], over: Partial<Statement> = {}): Statement {
  return {
    id: 'a1', attributions: ['a1'], steps, content: [[10, 20]], form: 'indirect', isSpeech: true, act: 'statement',
    inside: [], via: [], gap: [], flags: [], confidence: 0.9, why: 'cue-verb', ...over,
  };
}

/** What the card is given for a statement on a page of `publisher`. */
export function view(shown: Statement, publisher: string | null = 'Press TV', over: Partial<CardView> = {}): CardView {
  const article = { url: 'https://news.example/2011/a', title: 'A title', publisher };
  return {
    statement: shown, index: 8, total: 11, article, publisher: publisher === null ? null : { name: publisher }, published: null,
    words: 'The words.', sentence: 'The words, he said.', quotes: [{ exact: 'The words.', prefix: '', suffix: '', start: 0 }],
    links: shown.steps.map(() => null), phrases: [], note: null, hidden: false, names: [], dark: false, sheet: false, focus: false,
    outlets: {}, hiddenOutlets: [], sourceNotes: {}, ...over,
  };
}

/** An outlet of our own invention. */
export function outlet(id: string, name: string, over: Partial<Outlet> = {}): Outlet {
  const reference = { title: `About ${name}`, url: `https://${id}.example/about`, date: '2026-01' };
  return {
    id, name, kind: 'newspaper', aliases: [{ name }], domains: [`${id}.example`],
    country: { value: 'Norland', references: [reference] }, owner: [{ value: 'Its readers', references: [reference] }],
    paidBy: [], control: [{ term: 'cooperative', references: [reference] }], founded: [], note: '', checked: '2026-10',
    line: 'Newspaper, Norland. Owner: its readers', ...over,
  };
}
