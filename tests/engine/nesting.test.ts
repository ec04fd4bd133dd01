import { describe, expect, test } from 'vitest';
import { findParents } from '../../src/engine/nesting.ts';
import { marked } from './marked.ts';

/** "2<1" for each attribution that lies in another. */
function parentsOf(written: string): string[] {
  const { document, found } = marked(written);
  return findParents(document, found).flatMap((parent, index) => (parent < 0 ? [] : [`${found[index]!.why}<${found[parent]!.why}`])).sort();
}

describe('finds what lies inside', () => {
  test.each([
    ['a trailing report', '<t1>“<t2>It is late</t2>,” <s2>Duarte</s2> <c2>said</c2></t1>, <s1>the Herald</s1> <c1>reported</c1>.', ['2<1']],
    ['quoted as saying', '<s1>The Herald</s1> <c1>quoted</c1> <t1><s2>Duarte</s2> as <c2>saying</c2> <t2>it is late</t2></t1>.', ['2<1']],
    ['a cited source', '<s1>The Herald</s1> <c1>reported</c1>, <c2>citing</c2> <s2>the ministry</s2>, <t1><t2>that it is late</t2></t1>.', ['2<1']],
    ['a source cited before the reporting words', '<c2>Citing</c2> <s2>the ministry</s2>, <s1>the Herald</s1> <c1>said</c1> <t1><t2>it is late</t2></t1>.', ['2<1']],
    ['a chain of citations', '<t1><t2><t3>It is late</t3></t2></t1>, <s1>the Herald</s1> <c1>reported</c1>, <c2>citing</c2> <s2>the Star</s2>, which <c3>quoted</c3> <s3>the Sun</s3>.', ['2<1', '3<2']],
    ['the smallest around it', '<s1>A</s1> <c1>says</c1> <t1>that <s2>B</s2> <c2>thinks</c2> <t2>that <s3>C</s3> <c3>knows</c3> <t3>it is late</t3></t2></t1>.', ['2<1', '3<2']],
    ['content that only nearly fits', '<s1>A</s1> <c1>says</c1> <t1>that the old pier by the harbour is to be closed for good in the spring</t1>, which <s2>B</s2> <c2>repeated</c2>: '.replace('the old', '<t2>the old').replace('spring</t1>', 'spring</t2></t1>'), ['2<1']],
    ['a further plan of the same speaker inside the first', '<s1><s2>Residents</s2></s1> <c1>plan</c1> <t1>to march and <c2>demand</c2> <t2>that the pier be closed</t2></t1>.', ['2<1']],
    ['a noun cue whose content runs on', '<s1>A</s1> <c1>dismissed</c1> <t1><c2>claims</c2> <t2>that the pier is to be closed in spring</t1>, calling it silly</t2>.', ['2<1']],
  ])('%s', (_, written, expected) => {
    expect(parentsOf(written)).toEqual(expected);
  });
});

describe('leaves alone', () => {
  test.each([
    ['neighbours', '<s1>A</s1> <c1>said</c1> <t1>it is late</t1>, and <s2>B</s2> <c2>said</c2> <t2>it is dark</t2>.'],
    ['two verbs of one speaker over the same words', '<s1><s2>A</s2></s1> <c1>confirmed</c1> and <c2>repeated</c2> <t1><t2>that it is late</t2></t1>.'],
    ['a further verb of the same speaker in an overlong content', '<s1><s2>Kenya</s2></s1> <c1>values</c1> <t1>its ties with Norway and <c2>is ready</c2> <t2>to trade</t2></t1>.'],
    ['contents that only touch', '<s1>A</s1> <c1>said</c1> <t1>it is late <t2>and dark</t1> and cold and wet</t2>, <s2>B</s2> <c2>said</c2>.'],
  ])('%s', (_, written) => {
    expect(parentsOf(written)).toEqual([]);
  });
});
