/** The forms of English verbs, made by rule from the lemma, with the irregular ones listed. */

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** All forms of `lemma` with what each is; one written form may be several ("said", "put"). */
export function formsOf(lemma: string): [written: string, form: VerbForm][] {
  if (lemma === 'be') return [];
  const irregular = IRREGULAR.get(lemma);
  const past = irregular?.[0] ?? pastOf(lemma);
  const participle = irregular?.[1] ?? past;
  return [[lemma, 'base'], [presentOf(lemma), 'present'], [past, 'past'], [participle, 'participle'], [ingOf(lemma), 'ing']];
}

const IRREGULAR = new Map(
  `become became become,begin began begun,break broke broken,bring brought,build built,buy bought,catch caught,cast cast,choose chose chosen,come came come,
  cost cost,cut cut,deal dealt,do did done,draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,fit fit,
  fly flew flown,forget forgot forgotten,get got gotten,give gave given,go went gone,grow grew grown,have had,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,
  keep kept,know knew known,lead led,learn learned,leave left,lend lent,let let,lie lay lain,lose lost,make made,mean meant,meet met,overhear overheard,
  overrule overruled,pay paid,put put,read read,retell retold,retweet retweeted,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,
  send sent,set set,show showed shown,sing sang sung,sit sat,sleep slept,speak spoke spoken,spend spent,spread spread,stand stood,strike struck,swear swore sworn,
  take took taken,teach taught,tell told,think thought,throw threw thrown,understand understood,wear wore worn,win won,write wrote written,
  bear bore borne,foresee foresaw foreseen,forbid forbade forbidden,withhold withheld,bid bid,bet bet,beat beat beaten,uphold upheld,spell spelled,
  plead pleaded,misread misread,misspeak misspoke misspoken,shoot shot,weep wept,plan planned,admit admitted,refer referred,concur concurred,
  regret regretted,commit committed,permit permitted,submit submitted,rebut rebutted,infer inferred,prefer preferred,chat chatted,blog blogged,vlog vlogged,
  quip quipped,stop stopped,drop dropped,slam slammed,rap rapped,pan panned,grab grabbed,dub dubbed,jab jabbed,defer deferred,blab blabbed,
  spin spun,ban banned,fit fitted,step stepped,brag bragged,tip tipped,plot plotted,beg begged,hint hinted,panic panicked,mimic mimicked,
  drag dragged,sob sobbed,chirp chirped,opt opted,tap tapped,snap snapped,nod nodded,deter deterred,tag tagged,hedge hedged,trap trapped,rip ripped,trim trimmed`
    .split(',').map((line): [string, string[]] => {
      const [lemma, ...forms] = line.trim().split(' ');
      return [lemma!, forms];
    }),
);

const CONSONANT_Y = /[^aeiou]y$/;

function presentOf(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return CONSONANT_Y.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function ingOf(lemma: string): string {
  const past = IRREGULAR.get(lemma)?.[0];
  // "planned" doubles its consonant and so does "planning".
  if (past?.endsWith('ed') && past.length === lemma.length + 3) return `${past.slice(0, -2)}ing`;
  if (/^(?:begin|cut|get|hit|let|put|run|set|sit|win|bid|bet|forget|spin|fit|forbid)$/.test(lemma)) return `${lemma}${lemma.at(-1)}ing`;
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
