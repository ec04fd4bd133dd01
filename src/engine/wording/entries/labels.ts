/** Names that judge those they name. */
import { type WordingEntry, wordSet } from '../entry.ts';

export const LABELS: readonly WordingEntry[] = [
  {
    id: 'regime', kind: 'label',
    short: 'regime, regimes', notBefore: wordSet('change change-minded changes of for that which governing under'),
    finds: ['The [Assad regime] has closed the border.', 'The [Israeli regime] opened two gates.', 'The [Biden regime] published its budget.', 'Reporters followed the [regime]’s convoy.'],
    leavesAlone: ['She wrote a regime change policy paper.', 'The new tax regime starts in May.', 'A strict training regime helped him.', 'A licensing regime for boats was drafted.'],
  },
  {
    id: 'capital-name', kind: 'label', short: 'tel aviv',
    finds: ['A letter urging [Tel Aviv] to consult arrived.', '[Tel Aviv] has signed the treaty.', 'Ties between Ankara and [Tel Aviv] were cut.'],
    leavesAlone: ['He landed in Tel Aviv on Monday.', 'The Tel Aviv stock exchange closed.', 'They flew from Tel Aviv to Rome.', 'A bus left Tel Aviv at nine.'],
  },
  {
    id: 'name-calling', kind: 'label',
    short: `(thug|goon|crony|henchman|stooge|lackey|despot|tyrant|warmonger|zealot|fanatic|demagogue|ideologue|apologist|charlatan|huckster|blowhard|buffoon|crackpot|wingnut|nutcase|wacko|crook|rabble-rouser|mouthpiece|bigwig|fearmonger|scaremonger|turncoat|kleptocrat|hatchet man|loudmouth|sycophant|flunky|flunkey|toady|attack dog|conspiracy theorist|talking head|fat cat|windbag),
      (thugs|goons|cronies|henchmen|stooges|lackeys|despots|tyrants|warmongers|zealots|fanatics|demagogues|ideologues|apologists|charlatans|hucksters|blowhards|buffoons|crackpots|wingnuts|nutcases|wackos|crooks|rabble-rousers|mouthpieces|bigwigs|fearmongers|scaremongers|turncoats|kleptocrats|loudmouths|sycophants|flunkies|toadies|attack dogs|conspiracy theorists|talking heads|fat cats|hordes|rabble|cabal|loony|looney),
      (strongman|strongmen|firebrand|firebrands|gadfly|bomb-thrower|bomb-throwers|flamethrower|flame-thrower|media darling|poster child|poster boy|sugar daddy|political novice|political novices|hothead|hotheads|elites)`,
    wide: '(die-hard|die-hards|diehard|diehards|provocateur|provocateurs|lightweight|extremists|radicals)',
    notAfter: wordSet('football sports'),
    finds: ['The mayor and his [cronies] left early.', 'A [thug] of a landlord, he owned nine houses.', 'The [firebrand] senator spoke last.'],
    leavesAlone: ['The football fanatics filled two buses.', 'The film “Thugs of the River” opens in May.', 'The statue of a tyrannosaur stands there.'],
  },
  {
    id: 'camp-label', kind: 'label',
    short: `(neoliberal|neocon|neocons|neo-con|globalist|globalists|libtard|libtards|rino|rinos|lefty|lefties|right-winger|right-wingers|left-winger|left-wingers|ultra-left|ultra-right|ultra-liberal|arch-conservative|hard-left|tree-hugging|gun-toting|bible-thumping|gun-grabbing|tax-and-spend|do-nothing|job-killing|big-spending|budget-busting|open-borders|pro-abortion|anti-choice|anti-life|pro-amnesty|america-hating|freedom-loving|self-hating),
      (zionist|imperialist|colonialist) (entity|enemy|media|lobby|forces|occupation|aggression|press|powers), (corporate|lamestream|legacy|lapdog|liberal|establishment|right-wing|left-wing) (press|media), (gun lobby|abortion industry|abortion lobby|war machine|climate alarmists), (occupying|usurping|puppet|rogue|pariah|client) (regime|entity|government|state), anchor (baby|babies), illegal (alien|aliens), illegals, (nanny|deep) state, death tax, (big) (pharma|oil)`,
    wide: '(leftist|leftists|far-left|ultraconservative|ultra-conservative|hardcore|hard-core|politically correct|hawkish|far right|far left|hardline|hard-line|elitist|fringe|tea partyers|mainstream media)',
    notAfter: wordSet('elite'), notBefore: wordSet('forces unit units athletes party'),
    finds: ['It followed the [neoliberal] recipe.', 'The [corporate press] printed it.', 'The [gun lobby] met.', 'A [do-nothing] council sat until noon.'],
    leavesAlone: ['The Radical Party lost two seats.', 'The paper is owned by a company.'],
  },
];
