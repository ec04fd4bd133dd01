/** Words that stand before a person's name with a capital and are no part of it. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles and capitalised offices, lower case, without a full stop. A name starts after the last of them. */
export const TITLES = words(`
  mr mrs ms miss mx messrs dr drs prof professor sir lord lady dame baron baroness count countess madame monsieur
  president vice-president premier chancellor minister ministers secretary undersecretary governor lieutenant-governor gov mayor senator sen sens
  representative rep reps congressman congresswoman delegate councillor councilor councilman councilwoman alderman
  speaker leader whip chair chairman chairwoman chairperson chief director director-general deputy commissioner inspector
  superintendent sheriff constable officer detective agent judge justice magistrate attorney prosecutor solicitor
  ambassador envoy consul spokesman spokeswoman spokesperson commander general gen lieutenant lt colonel col major maj captain capt
  sergeant sgt corporal cpl private pvt admiral adm brigadier brig marshal cmdr
  king queen prince princess emperor empress emir sultan sheikh sheikha shah pope cardinal archbishop bishop father
  sister brother reverend rev rabbi imam ayatollah mullah patriarch dean rector provost pastor
  comrade hon candidate editor reporter correspondent coach manager engineer driver actor actress singer author
  presidents senators ministers governors judges justices generals professors congressmen lawmakers officers
  adviser advisor aide analyst economist lawyer taoiseach mp mep mla md ceo cfo coo cto emeritus nominee
`);

/** Titles that tell the gender of whoever bears them. */
export const MALE_TITLES = words('mr sir lord king prince emperor emir sultan sheikh pope cardinal father brother councilman congressman chairman baron spokesman imam ayatollah monsieur');
export const FEMALE_TITLES = words('mrs ms miss lady dame queen princess empress sheikha sister councilwoman congresswoman chairwoman baroness spokeswoman madame actress');

/** Capitalised words after a title's "of" that still belong to the title: "Secretary of State". */
export const OFFICES = words('state defense defence treasury commerce education energy labor labour health agriculture staff police interior transportation finance war justice parliament foreign homeland security affairs council mission navy army');

/** Parties and leanings before a name: "Republican Donald Trump". */
export const PARTIES = words('republican democrat democratic conservative labour tory liberal green independent socialist communist libertarian');

/** Words that may stand before a title and belong to it: "Deputy Oil Minister", "Former President". */
export const BEFORE_TITLES = words('former ex acting interim deputy vice assistant associate prime foreign first second executive senior chief lead late retired then-');

/** Words after a surname that are no surname. */
export const SUFFIXES = words('jr jr. sr sr. ii iii iv phd md qc kc mp obe mbe cbe');

/** Lower-case words inside a name: "Ursula von der Leyen", "Luiz Inácio Lula da Silva". */
export const PARTICLES = words('de del della di da do dos das du la le van von der den ter ten bin ibn bint al el ul ben y e zu af av es');
