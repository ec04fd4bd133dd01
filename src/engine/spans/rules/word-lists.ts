/** The small closed classes of English that the rules read a sentence by. All in lower case with straight apostrophes. */

/** A set of the words in `list`, which are separated by white space. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const DETERMINERS = wordSet(`the a an this these those some any each every no another both all many several few most more
  such half enough fewer less various certain`);
export const POSSESSIVES = wordSet("his her their its my our your whose one's");
/** Pronouns that can be a subject. */
export const PRONOUNS = wordSet(`i he she we they it you one others everyone everybody someone somebody nobody anyone anybody neither none
  he's she's it's they're we're i'm you're they've we've i've you've that's there's what's here's he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll you'll it'll it'd`);
export const OBJECT_PRONOUNS = wordSet('him me us them himself herself themselves itself myself ourselves');
export const RELATIVES = wordSet("who which whom who's who've who'd who'll");
export const PREPOSITIONS = wordSet(`of in on at by for from with without about against between among amid into onto over under through during
  before after since until till upon within toward towards across behind beyond despite per like unlike via near around above below along
  beside besides except inside outside off out up down throughout versus vs. than as concerning regarding following including`);
export const COORDINATORS = wordSet('and or but nor & plus yet');
export const SUBORDINATORS = wordSet('because although though while when whereas unless if whether once lest so albeit where why how whenever wherever');
export const QUESTION_WORDS = wordSet('whether if how why what who when where which whom whose');
export const BE = wordSet("is are was were be been being am isn't aren't wasn't weren't 's 're");
export const HAVE = wordSet("have has had having haven't hasn't hadn't");
export const DO = wordSet("do does did don't doesn't didn't");
export const MODALS = wordSet(`will would can could may might must shall should cannot can't couldn't won't wouldn't shouldn't
  mustn't mightn't needn't ought`);
export const NEGATIONS = wordSet("not never n't");
/** Adverbs without -ly, as far as they stand beside verbs. */
export const ADVERBS = wordSet(`also again already always ever even first further just later earlier long meanwhile moreover now often once only
  perhaps quite rather since soon still then there therefore thus today tomorrow tonight too twice very yesterday yet instead however
  nonetheless nevertheless indeed otherwise maybe sometimes almost away back far together well elsewhere here much so neither either likely`);
/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS = wordSet(`family early daily weekly monthly yearly july italy ally rally reply supply apply rely assembly anomaly monopoly bully
  fly belly jelly lily holy ugly friendly deadly elderly likely unlikely lonely costly orderly scholarly only comply imply multiply sally kelly billy molly
  reilly o'reilly homily butterfly melancholy lively lovely silly timely worldly hourly quarterly`);
export const WEEKDAYS = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  monday's tuesday's wednesday's thursday's friday's saturday's sunday's`);
export const MONTHS = wordSet(`january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`);
export const TIME_NOUNS = wordSet(`day days week weeks month months year years night morning afternoon evening weekend hour hours minute minutes decade
  decades spring summer autumn fall winter century centuries time moment times yesterday today tonight tomorrow midnight noon`);
/** Nouns in -ing that are no verb forms. */
export const ING_NOUNS = wordSet(`king thing something nothing anything everything evening morning spring string ring wing building meeting hearing
  briefing filing ruling wedding ceiling beijing funding housing sibling during shooting bombing killing fundraising rating ratings polling
  advertising clothing bing sterling darling opening outstanding overwhelming missing leading`);
/** Adjectives and quantities that stand before nouns and would else look like verbs. */
export const ED_ADJECTIVES = wordSet('united unprecedented so-called naked sacred hundred red indeed need speed seed bed feed breed creed greed weed deed');
/** Frequent verbs that attribute nothing: needed only to know where a clause has its verb. */
export const PLAIN_VERBS = `accept achieve act add affect aim allow appear apply arrive attend avoid be beat become begin behave belong bear boost break bring build buy
  carry cast catch cause change choose close collapse come compare compete contain continue contribute control cost cover create cross cut
  deal decline deliver depend deserve destroy develop die differ divide do drag draw drive drop earn eat emerge emphasise enable end enjoy
  enter escape exist expand face fail fall feature feed fight fill fit fix fly follow force forge form gain gather get give go grow handle
  happen have help hide hit hold host hurt ignore improve include increase involve join jump keep kick kill lack land last lead leave lend
  let lie limit live lose love make manage matter mean meet miss move need obtain occur offer open operate owe own pass pay
  perform pick place play pull push put raise reach receive reduce refer reflect remain remove represent require resign respond rest result
  return rise roll run seem sell send serve set settle share sit sleep solve spend spread stand start stay step stop strike struggle
  succeed suffer support surge survive take talk teach tend test throw touch travel treat trust try turn use visit vote wait walk watch wear
  win work worsen write`;
