/** Words that take for settled what is in dispute, soften it, or praise. */
import { type WordingEntry, wordSet } from '../entry.ts';

export const PRESUPPOSING: readonly WordingEntry[] = [
  {
    id: 'so-called', kind: 'presupposing',
    short: '(self-styled|self-proclaimed|self-appointed|self-titled|self-anointed|self-declared|wannabe|pseudo|phony|phoney)',
    wide: '(so-called|so called)',
    finds: ['The [so-called] tracking data arrived.', 'The [self-styled] champion lost.'],
    leavesAlone: ['The tool, called so by its makers, is blue.'],
  },
  {
    id: 'hyped', kind: 'presupposing',
    short: '(much-hyped|much-vaunted|much-touted|much-ballyhooed|over-hyped|overhyped|overblown|long-overdue|vaunted|ballyhooed|overrated|oversized|highly touted|much-heralded|much-anticipated|long-promised)',
    wide: '(common-sense)',
    finds: ['The [much-hyped] tunnel opened late.'], leavesAlone: ['The hype faded in June.'],
  },
  {
    id: 'settled', kind: 'presupposing',
    short: '(revelation|revelations), (continue*) to (allege|deny|insist|claim|peddle|pretend), (illegal|unlawful|unjust|cruel) (sanctions|war|occupation|invasion|embargo|blockade|siege), (bogus|trumped-up|cooked-up|spurious|specious), (boondoggle|pork-barrel|slush fund), war on (women|religion|christmas|coal|cops|police|christians|faith|energy|families), (propaganda|brainwash*|indoctrinate*|indoctrination|cover-up), make* the mistake, made the mistake',
    wide: '(falsely|erroneously|wrongly|debunked|discredited|baseless|groundless|handouts|giveaway|giveaways|loophole|loopholes|conspiracy theory|conspiracy theories|overreach|unsubstantiated|needless|needlessly)',
    notBefore: wordSet('convicted imprisoned detained accused arrested jailed'),
    finds: ['The [revelation] came on Friday.', 'They still suffer under the [illegal sanctions].', 'He [erroneously] gave the date.'],
    leavesAlone: ['Illegal parking was up.', 'Four men were wrongly convicted.'],
  },
  {
    id: 'euphemism', kind: 'euphemism',
    short: 'collateral damage, enhanced interrogation, (extraordinary) rendition, special military operation, mow* the (grass|lawn), (kinetic) (action|strike|operation), officer-involved (shooting|shootings), (rightsizing|right-sizing|rightsize|negative growth|revenue enhancement|revenue enhancements|alternative facts), job shedding, surgical (strike|strikes), re-education (camp|camps|centre|center|centres|centers), (clean-up|cleansing) operation, (neutralize*|neutralise*|liquidate*) (terrorists|militants|fighters|gunmen|suspects|people), vocational training (centres|centers|camps), economic truth',
    finds: ['The [surgical strikes] began at dawn.', 'Nine were [collateral damage].'],
    leavesAlone: ['A surgical mask was found.', 'The acid was neutralised.'],
  },
  {
    id: 'praise', kind: 'intensifier',
    short: '(charismatic|legendary|beloved|visionary|heroic|heroically|masterful|masterfully|brilliant|brilliantly|dazzling|rousing|electrifying|awe-inspiring|breathtaking|world-class|larger-than-life|trailblazing|groundbreaking|game-changing|fearless|fearlessly|courageous|courageously|valiant|valiantly|selfless|triumphant|glorious|soaring rhetoric|lofty)',
    wide: '(prestigious|renowned|boldly|eloquent)',
    notBefore: wordSet('son daughter wife husband'),
    finds: ['The [charismatic] mayor waved.', 'It was a [dazzling] rise.'], leavesAlone: ['He leaves a beloved wife.'],
  },
];
