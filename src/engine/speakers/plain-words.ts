/** Words that a sentence's start or a headline capitalises and that are no names. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of grammar: they never start or continue a name, save "The" inside one. */
export const FUNCTION_WORDS = words(`
  the a an this that these those some any all both each every either neither no none one two three four five six seven eight nine ten several many most few
  other another such same somebody someone everybody everyone nobody anybody anyone something nothing everything anything he she it they we i you who whom whose which what his her its their our my your him them us me himself herself itself themselves
  and or but nor so yet if when while as since because although though after before until once unless whether than then there here where why how
  in on at by for from with without within to of off over under into onto upon about above across against along among around behind below beneath beside besides
  between beyond despite down during except inside like near outside past per through throughout toward towards up via amid regarding concerning
  is are was were be been being has have had do does did will would shall should can could may might must
  not also just only even still again already always never often sometimes perhaps maybe however moreover furthermore meanwhile nevertheless nonetheless
  therefore thus hence instead indeed later earlier now today yesterday tomorrow tonight soon recently currently previously finally first second third last next
  according asked speaking citing quoting given following based including amid yes please well very more less much too rather quite
  it's he's she's they're we're i'm i've there's that's let's don't didn't isn't doesn't can't won't what's here's you're we've they've it'll we'll i'll he'll she'll
`);

/** Capitalised in English without being anybody's name. */
export const NEVER_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  mon tue tues wed thu thurs fri jan feb mar apr jun jul aug sept sep oct nov dec
  enditem i
`);

/** Labels before a headline's colon: "Exclusive: …". */
export const LABELS = words('exclusive breaking update updated analysis opinion watch live video photos photo explainer factbox correction read related advertisement');
