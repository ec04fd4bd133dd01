import { describe, expect, test } from 'vitest';
import { completeAttributions } from '../../../src/engine/complete.ts';
import type { Statement } from '../../../src/engine/records.ts';
import { DOUBTFUL, foldStatements } from '../../../src/engine/statements/fold.ts';
import { UNSURE_SPAN } from '../../../src/messaging/confidence.ts';
import { marked } from '../marked.ts';

type Folded = { readonly text: string; readonly statements: readonly Statement[]; readonly number: (id: string) => string };

function folded(written: string, publisher = 'The Pier Paper'): Folded {
  const { text, document, found } = marked(written);
  const { attributions, credits, publisher: page } = completeAttributions(document, found, { publisher });
  const numbers = new Map(attributions.map(({ id, why }) => [id, why]));
  return { text, statements: foldStatements(document, attributions, credits, page), number: (id) => numbers.get(id)! };
}

/** "Ana Duarte said / Quay Herald reported" for each statement; "?" where nobody is named, "(none)" for no speech. */
const chainsOf = ({ statements }: Folded): string[] =>
  statements.map(({ steps, isSpeech }) => `${steps.map(({ name, verb }) => `${name ?? '?'} ${verb}`).join(' / ')}${isSpeech ? '' : ' (no speech)'}`);

describe('a relay is a step of what it passes on', () => {
  test.each([
    ['an outlet around a quotation', '<t1>“<t2>It is late</t2>,” <s2>Ana Duarte</s2> <c2>said</c2></t1>, <s1>the Quay Herald</s1> <c1>reported</c1>.', ['Ana Duarte said / Quay Herald reported']],
    ['a report that nobody identifies', '<t1><s2>Kenya</s2> <c2>has pledged</c2> <t2>to buy more tea</t2> in the hope of lower tariffs next year</t1>, <s1>a report</s1> <c1>says</c1>.', ['Kenya has pledged / ? says']],
    ['media as a class', '<c1>According to</c1> <s1>Kenyan media</s1>, <t1><s2>the ministry</s2> <c2>has expressed</c2> <t2>interest</t2></t1>.', ['ministry has expressed / ? According to']],
    ['one relay over two statements', '<t1>“<t2>It is late</t2>,” <s2><s3>Ana Duarte</s3></s2> <c2>said</c2>, <c3>adding</c3> <t3>that it was dark</t3></t1>, <s1>Reuters</s1> <c1>reported</c1>.', ['Ana Duarte said / Reuters reported', 'Ana Duarte adding / Reuters reported']],
    ['a chain of citations', '<t1><t2><t3>It is late</t3></t2></t1>, <s1>the Quay Herald</s1> <c1>reported</c1>, <c2>citing</c2> <s2>Reuters</s2>, which <c3>quoted</c3> <s3>a guard</s3>.', ['? quoted / Reuters citing / Quay Herald reported']],
  ])('%s', (_, written, expected) => {
    expect(chainsOf(folded(written))).toEqual(expected);
  });

  test('an outlet that says much more itself is a source as well', () => {
    const written = '<s1>Reuters</s1> <c1>reported</c1> <t1>that the pier had been closed for the whole of the winter after the storm and <s2>Ana Duarte</s2> <c2>said</c2> <t2>no more</t2></t1>.';
    expect(chainsOf(folded(written))).toEqual(['Reuters reported', 'Ana Duarte said / Reuters reported']);
  });

  test('a person who tells of others is a source as well', () => {
    const written = '<s1>Ana Duarte</s1> <c1>said</c1> <t1>that the pilot had been questioned twice and <s2>the pilot</s2> <c2>had admitted</c2> <t2>sleeping</t2></t1>.';
    expect(chainsOf(folded(written))).toEqual(['Ana Duarte said', '? had admitted / Ana Duarte said']);
  });

  test('a denial is no relay of what it denies', () => {
    expect(chainsOf(folded('<s1>Ana Duarte</s1> <c1>denied</c1> <t1><c2>claims</c2> <t2>that it was late</t2></t1>.'))).toEqual(['Ana Duarte denied', '? claims / Ana Duarte denied']);
  });
});

describe('a doubtful record', () => {
  const written = '<s1>The Quay Herald</s1> <c1>reported</c1> <t1>that <s2>the harbour’s</s2> <c2>reluctance</c2> <t2>to wait, as <s3>Ana Duarte</s3> <c3>said</c3>, <t3>was growing</t3></t2></t1>.';
  const chains = (sure: Readonly<Record<string, number>>): string[] => {
    const { text, document, found } = marked(written);
    const { attributions, credits, publisher } = completeAttributions(document, found, { publisher: 'The Pier Paper' });
    const told = attributions.map((each) => ({ ...each, confidence: sure[text.slice(...each.cue[0]!)] ?? each.confidence }));
    return chainsOf({ text, number: String, statements: foldStatements(document, told, credits, publisher) });
  };

  test('does not hide the surer one around it, and what it holds keeps that one', () => {
    expect(chains({ reported: 0.9, reluctance: 0.3, said: 0.8 })).toEqual(['Ana Duarte said / Quay Herald reported']);
  });

  test('is one that the page would not show', () => {
    expect(DOUBTFUL).toBe(UNSURE_SPAN);
  });

  test('stays where what is around it is no surer', () => {
    expect(chains({ reported: 0.3, reluctance: 0.3, said: 0.8 }).join()).toContain('reluctance');
  });
});

describe('what is no statement of its own', () => {
  test('no speech joins the statement around it', () => {
    const result = folded('<s1>Ana Duarte</s1> <c1>said</c1> <t1>that <s2>Kenya</s2> <c2>is trying to convince</c2> the others <t2>to wait</t2></t1>.');
    expect(chainsOf(result)).toEqual(['Ana Duarte said']);
    expect(result.statements[0]!.inside).toEqual([{ asWritten: 'Kenya', verb: 'is trying to convince' }]);
    expect(result.statements[0]!.attributions.map(result.number)).toEqual(['1', '2']);
  });

  test('an effort named as if it spoke is none', () => {
    expect(chainsOf(folded('<s1>US pressure</s1> <c1>urging</c1> <t1>the others to wait</t1> grew.'))).toEqual(['US urging (no speech)']);
  });

  test('no speech inside a mere relay stands alone', () => {
    const written = '<s1>Reuters</s1> <c1>reported</c1> <t1>that <s2>Kenya</s2> <c2>wants</c2> <t2>a new pier</t2> and <s3>Ana Duarte</s3> <c3>said</c3> <t3>that it was late</t3></t1>.';
    expect(chainsOf(folded(written))).toEqual(['Kenya wants / Reuters reported (no speech)', 'Ana Duarte said / Reuters reported']);
  });

  test('no speech by itself stands alone and says so', () => {
    expect(chainsOf(folded('<s1>Kenya</s1> <c1>is trying to convince</c1> the others <t1>to wait</t1>.'))).toEqual(['Kenya is trying to convince (no speech)']);
  });

  test('the same speaker again is one statement, with the wider content', () => {
    const result = folded('<s1>The United States</s1> <c1>says</c1> <t1><s2>it</s2> <c2>has informed</c2> others <t2>that it is late</t2></t1>.');
    expect(chainsOf(result)).toEqual(['United States says']);
    expect(result.statements[0]!.content.map((span) => result.text.slice(...span))).toEqual(['it has informed others that it is late']);
    expect(result.number(result.statements[0]!.id)).toBe('2');
  });
});

describe('a statement tells', () => {
  const WRITTEN = '<c1>According to</c1> <s1>Reuters</s1>, <t1><s2>Ana Duarte</s2> <c2>told</c2> <a2>the Quay Herald</a2> <t2>it was late</t2></t1>.';

  test('through which outlets it came, with the place of each name alone', () => {
    const { text, statements: [statement] } = folded(WRITTEN);
    expect(statement!.via.map(({ name, outletId, span }) => [name, outletId, text.slice(...span)])).toEqual([['Quay Herald', undefined, 'Quay Herald'], ['Reuters', 'reuters', 'Reuters']]);
  });

  test('nothing of the page’s own outlet', () => {
    expect(folded(WRITTEN, 'Reuters').statements[0]!.via.map(({ name }) => name)).toEqual(['Quay Herald']);
  });

  test('which words leave a step open', () => {
    const gaps = (written: string) => folded(written).statements.map(({ gap }, index) => gap.map((span) => folded(written).text.slice(...span)).join() + index);
    expect(gaps('<t1>It was</t1> <c1>reportedly</c1> <t1>late</t1>.')).toEqual(['reportedly0']);
    expect(gaps('<s1>a report</s1> <c1>says</c1> <t1>it was late</t1>. <s2>Ana Duarte</s2> <c2>said</c2> <t2>it was</t2>.')).toEqual(['a report0', '1']);
  });

  test.each([
    ['<s1>Ana Duarte</s1> <c1>said</c1> <t1>it was late</t1>.', 'notStated'],
    ['<s1>Ana Duarte</s1> <c1>told</c1> <a1>reporters</a1> <t1>it was late</t1>.', 'notStated'],
    ['<s1>Ana Duarte</s1> <c1>said in a statement</c1> <t1>it was late</t1>.', 'stated'],
    ['<s1>Ana Duarte</s1> <c1>told</c1> <a1>Reuters</a1> <t1>it was late</t1>.', 'stated'],
    ['<s1>Ana Duarte</s1> <c1>wrote on Telegram</c1> <t1>that it was late</t1>.', 'stated'],
  ])('whether the article explains the link: %s', (written, how) => {
    expect(folded(written).statements[0]!.steps[0].how).toBe(how);
  });

  test('to whom, in the article’s words', () => {
    expect(folded('<s1>Ana Duarte</s1> <c1>told</c1> <a1>reporters in Porto</a1> <t1>it was late</t1>.').statements[0]!.steps[0].toldTo).toBe('reporters in Porto');
  });
});
