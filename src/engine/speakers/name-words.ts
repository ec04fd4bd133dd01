/** Words inside names that tell a body, an outlet or a document from a person. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ORGANISATION_WORDS = words(`
  ministry department authority agency council commission committee court tribunal parliament senate congress house assembly cabinet government administration
  institute institution university college school academy association federation union alliance league society foundation fund trust centre center bureau office
  bank company corporation corp inc ltd llc plc group holdings industries energy power shipping minerals mining biologics pharmaceuticals pharma technologies
  systems solutions services airlines airways motors electric electronics oil gas petroleum steel foods brewing logistics partners capital ventures insurance
  party movement front army navy force forces guard guards corps police command organisation organization nations republic kingdom state states emirates islands
  board service services programme program initiative project campaign coalition confederation consortium chamber exchange museum library hospital clinic church
  club team united city fc embassy consulate mission secretariat directorate observatory laboratory laboratories lab labs network watch greenpeace oxfam amnesty
  resources properties estates developments construction engineering telecom communications entertainment studios records pictures airport port railways
  brigades resistance hezbollah hamas taliban regulator ombudsman treasury reserve pentagon kremlin interpol europol nato unicef unesco cross crescent
  equities securities management markets advisors advisers investments exports imports retail asset research
  caucus think-tank forum conference summit academy seminary monastery diocese archdiocese synod co co. sa ag gmbh spa bv nv as oy ab energia austral
`);

const OUTLET_WORDS = words(`
  times post news tv herald tribune daily ledger courier gazette chronicle telegraph newspaper newspapers radio television broadcasting press broadcaster
  observer monitor journal mirror guardian express mail examiner inquirer bulletin dispatch sentinel argus echo advertiser weekly today wire newswire channel
  reporter reporters star sun globe standard record independent citizen review magazine mercury register spectator economist voice nation newsroom
  media zeitung presse tagblatt diario periódico periodico prensa jornal journal-du novosti pravda hürriyet noticias notícias
`);

/** Outlet words that are much else too: with "the" or a reporting verb only. */
const WEAK_OUTLET_WORDS = words('star sun globe standard record independent citizen review nation press journal network observer monitor voice mirror express register today mercury reporter reporters channel wire spectator mail echo economist examiner guardian');

/** Heads that take "of" or "for" inside a name. */
export const OF_HEADS = words(`
  ministry department institute university bank court council house board bureau office academy college school federation union association society centre center
  committee commission chamber republic kingdom state states league organisation organization fund museum church bishop party movement front army guard guards voice
  ambassadors community duchy doctors human reporters friends mothers sons daughters confederation foundation network coalition directorate inspectorate embassy
  parliament government bar authority agency alliance corporation consortium secretariat ministers general isle gulf strait bay sea lake mayor lord act declaration treaty convention
`);

const DOCUMENT_WORDS = words('act convention treaty constitution code charter agreement declaration protocol bill accord covenant bible quran koran');

export const isOrganisationWord = (word: string): boolean => ORGANISATION_WORDS.has(word.toLowerCase());
export const isOutletWord = (word: string): boolean => OUTLET_WORDS.has(word.toLowerCase());
/** An outlet word that is an outlet's name without further evidence ("Times", "Herald", "TV"). */
export const isStrongOutletWord = (word: string): boolean => isOutletWord(word) && !WEAK_OUTLET_WORDS.has(word.toLowerCase());
export const isDocumentWord = (word: string): boolean => DOCUMENT_WORDS.has(word.toLowerCase());
