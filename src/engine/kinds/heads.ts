/**
 * What the head noun of a source phrase says about its kind. Particular people are unnamed, whole classes vague, bodies
 * that need no further name organisations, as the annotation guide has it.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Whole classes: nobody in particular unless a number or "the" picks some out. */
export const CLASSES = words(`
  expert experts analyst analysts observer observers critic critics economist economists commentator commentators pundit pundits
  historian historians scholar scholars scientist scientists specialist specialists academic academics sceptic sceptics skeptic skeptics
  supporter supporters opponent opponents detractor detractors proponent proponents advocate advocates rival rivals
  activist activists campaigner campaigners environmentalist environmentalists leaders movement movements groups
  people persons voters consumers investors traders americans citizens public many some others most few everyone
  somebody someone anyone insider-traders conservatives liberals progressives democrats republicans politicians westerners
  respondents readers viewers users fans theorists strategists percent circles quarters world
`);

/** Classes that are written with a capital in the middle of a sentence. */
export const CAPITAL_CLASSES = words('conservatives liberals progressives democrats republicans democrat republican tories greens westerners americans');

/** Classes that still are a particular person when one stands there with "a" or "one". */
export const PERSON_CLASSES = words(`
  expert analyst observer critic economist commentator pundit historian scholar scientist specialist academic sceptic skeptic
  supporter opponent detractor proponent advocate rival activist campaigner environmentalist
`);

/** The press as a whole. */
export const MEDIA_CLASSES = words('media press outlets newspapers papers broadcasters websites tabloids dailies pundits-media blogs headlines');

/** Words before a bare "report" that do not tell which report. */
export const OPEN_MODIFIERS = words('new recent latest media news press local some several various other earlier previous separate unconfirmed conflicting early initial many multiple numerous more further fresh foreign western state certain');

/** Documents that say nothing about which one, unless something else does. */
export const OPEN_DOCUMENTS = words('report reports rumour rumours rumor rumors studies polls surveys research speculation sources estimates accounts allegations');

/** Things written, drawn or recorded that can say something. */
export const DOCUMENTS = words(`
  report reports study studies poll polls survey surveys filing filings lawsuit suit complaint indictment letter letters memo memos memorandum
  document documents email emails e-mail e-mails video videos footage recording recordings transcript transcripts data figures statistics stats numbers
  image images photo photos photograph photographs picture pictures list lists law laws bill act constitution statement resolution decree draft audit review
  analysis analyses paper papers article articles book books post posts tweet tweets message messages sign banner poster placard notice ad ads advert
  advertisement advertisements manual records record ruling order census research findings finding results leaflet verdict contract agreement treaty
  invoice log logs charter diary file files affidavit minutes manifesto map chart index plaque inscription label petition declaration communique
  communiqué tape tapes spreadsheet slides dossier release brochure questionnaire certificate register inventory schedule clause
  editorial headline film documentary clip test tests estimate estimates forecast projection projections model models experiment trial
  history inquiry investigation guidelines rules bylaws policy platform plan proposal text texts note notes cable cables screenshots screenshot
  brief briefs submission submissions testimony tally dataset essay column op-ed passage website
  measurements readings archive archives archives' evidence conclusion conclusions assessment summary version copy motion code convention
`);

/** Bodies that are named by what they are: "the central bank", "police", "the ministry". */
export const BODIES = words(`
  government parliament legislature senate congress cabinet ministry ministries police army military navy court tribunal council commission committee
  authority bank prosecution judiciary embassy consulate presidency palace department agency bureau office municipality assembly
  coastguard coast-guard guard treasury regulator auditor ombudsman watchdog inspectorate union federation party coalition opposition
  administration campaign archdiocese diocese church vatican academy university hospital museum zoo airport port
  state city regime junta secretariat directorate force corps command chamber exchange observatory service
`);

/** Bodies of which there are many, so that "the company" without a name names nobody. */
export const LOOSE_BODIES = words(`
  company firm group institute business corporation manufacturer operator maker carrier airline retailer supplier contractor developer organisation organization
  charity foundation think-tank tank ngo nonprofit association alliance consortium society club team board panel school college utility startup lender insurer
  supermarket chain producer publisher brewery miner refiner union band faction militia movement body nation country county village
  town province region side camp brokerage provider owner laboratory lab centre center collective cooperative co-operative fund
`);

/** Words for an outlet, with the kinds of outlet they can stand for. */
export const OUTLET_NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  `newspaper=newspaper|paper=newspaper|daily=newspaper|tabloid=newspaper|weekly=newspaper,magazine|magazine=magazine|journal=magazine,newspaper
  broadcaster=broadcaster,television channel,radio station|channel=television channel,broadcaster|station=radio station,television channel,broadcaster|network=broadcaster,television channel,news agency,radio station
  agency=news agency|newswire=news agency|wire=news agency|website=news website|site=news website|portal=news website|outlet=|publication=newspaper,magazine,news website|blog=news website|podcast=radio station,news website`
    .split(/[|\n]/).map((entry) => entry.trim().split('=') as [string, string])
    .map(([noun, kinds]) => [noun, kinds ? kinds.split(',') : []]),
);

/** People by what they are; only those words that resolving a description or a gender needs. */
export const MALE_NOUNS = words('man father brother son husband uncle nephew grandfather widower fisherman businessman spokesman chairman policeman gentleman boy salesman congressman actor king prince monk priest waiter signalman boyfriend fireman craftsman sportsman');
export const FEMALE_NOUNS = words('woman mother sister daughter wife aunt niece grandmother widow businesswoman spokeswoman chairwoman policewoman lady girl saleswoman congresswoman actress queen princess nun waitress midwife girlfriend actor-ess');
