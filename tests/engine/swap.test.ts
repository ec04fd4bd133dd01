/** Who is spoken of must not matter: with countries and outlets exchanged, everything but the names stays the same. */
import { expect, test } from 'vitest';
import { completeAttributions } from '../../src/engine/complete.ts';
import { foldStatements } from '../../src/engine/statements/fold.ts';
import { marked } from './marked.ts';

const ARTICLE = [
  '<t1><s2>AAA</s2> <c2>has pledged</c2> <t2>to buy more ships</t2></t1>, <s1>a report</s1> <c1>says</c1>.',
  '<s3>AAN Defence Minister Ruth Amsel</s3> <c3>said</c3> <t3>the talks would go on</t3>, <s4>PPP</s4> <c4>reported</c4>.',
  '“<t5><s6>We</s6> <c6>want</c6> <t6>more trade</t6></t5>,” <s5>she</s5> <c5>told</c5> <a5>reporters</a5>.',
  '<c7>According to</c7> <s7>AAN media</s7>, <t7><s8>CCC</s8> <c8>denied</c8> <t8>it</t8></t7>.',
  '<s9>AAN officials</s9> <c9>claimed</c9> <t9>that it was late</t9>. <s10>AAA’s PPP</s10> <c10>reported</c10>, <c11>citing</c11> <s11>the AAN government</s11>, <t10><t11>that it was dark</t11></t10>.',
].join('\n');
const SIDES = [
  ['Iran', 'Iranian', 'Tehran', 'Press TV'], ['Israel', 'Israeli', 'Jerusalem', 'Haaretz'], ['China', 'Chinese', 'Beijing', 'Global Times'],
  ['Russia', 'Russian', 'Moscow', 'TASS'], ['France', 'French', 'Paris', 'AFP'], ['Kenya', 'Kenyan', 'Nairobi', 'Reuters'], ['Ukraine', 'Ukrainian', 'Kyiv', 'Ukrinform'],
] as const;

function shapeOf([state, adjective, capital, outlet]: (typeof SIDES)[number]): unknown {
  const name = (written: string | null): string | null => written && written.replaceAll(adjective, 'AAN').replaceAll(state, 'AAA').replaceAll(capital, 'CCC').replaceAll(outlet, 'PPP');
  const { document, found } = marked(ARTICLE.replaceAll('AAA', state).replaceAll('AAN', adjective).replaceAll('CCC', capital).replaceAll('PPP', outlet));
  const { attributions, credits, publisher } = completeAttributions(document, found, { publisher: 'The Pier Paper' });
  return {
    records: attributions.map(({ why, speaker, sourceKind, act, parent, hops, flags, speakerConfidence }) => ({ why, speaker: name(speaker), sourceKind, act, parent, hops, flags, speakerConfidence })),
    statements: foldStatements(document, attributions, credits, publisher).map(({ steps, isSpeech, flags, via, gap }) => ({
      steps: steps.map((step) => ({ name: name(step.name), kind: step.kind, how: step.how })), isSpeech, flags, via: via.length, gap: gap.length,
    })),
  };
}

test.each(SIDES.slice(1).map((side) => [side[0], side] as const))('%s is treated as Iran is', (_, side) => {
  expect(shapeOf(side)).toEqual(shapeOf(SIDES[0]));
});

test.each(['Iran', 'Israel', 'Syria', 'Russia', 'China', 'Cuba'])('the regime of %s is no other kind of source than its government', (state) => {
  const kindOf = (noun: string) => {
    const { document, found } = marked(`<s1>The ${noun} of ${state}</s1> <c1>said</c1> <t1>it was late</t1>.`);
    return completeAttributions(document, found, {}).attributions[0]!.sourceKind;
  };
  expect(kindOf('regime')).toBe(kindOf('government'));
});
