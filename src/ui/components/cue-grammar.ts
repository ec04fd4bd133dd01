/**
 * Whether and how the article's own attributing words fit into a retold sentence. The words are kept as they stand;
 * only "also" and its like go, a bare participle becomes finite ("adding" → "added"), and what the verb governs is
 * replaced by "this". What is not in the table here fits no sentence, and the card falls back to three lines.
 */

/** How a cue can stand in the sentence. */
export type CueFit =
  /**
   * After its subject: with "this" in the place of what is said ("told reporters this", "pointed this out"), and before
   * "that …" ("told reporters"), null where the verb does not take it. `participle` is the cue where it stood bare.
   */
  | { readonly kind: 'verb'; readonly withThis: string; readonly beforeThat: string | null; readonly participle: string | null }
  /** "AFP quoted Liang as saying this." */
  | { readonly kind: 'quoting'; readonly words: string }
  /** "according to X": before the clause it attributes, or after "this". */
  | { readonly kind: 'according'; readonly words: string }
  /** "…, citing X". */
  | { readonly kind: 'citing'; readonly words: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unfit' };

type Verb = {
  readonly base: string;
  readonly past?: string;
  readonly ing?: string;
  /** What stands for the content: " this" unless given. */
  readonly complement?: string;
  /** The same where somebody is told: `told ${whom} this`. */
  readonly toldComplement?: string;
  /** A word after the verb that belongs to it: "pointed out". */
  readonly particle?: string;
  /** It does not take "that …". */
  readonly noThat?: boolean;
  /** A noun after it names the content itself and gives way to "this": "expressed willingness". */
  readonly dropsNoun?: boolean;
};

/** Verbs that take "this" and "that …" and are inflected by rule. */
const PLAIN = (
  'report state add note announce reveal claim argue explain confirm acknowledge declare assert maintain suggest indicate ' +
  'believe predict estimate conclude stress emphasise emphasize affirm allege disclose observe mention recall reiterate repeat ' +
  'recommend propose demand order pledge vow decide concede contend remark joke quip threaten expect fear doubt imply infer ' +
  'rule determine calculate forecast project guess assume stipulate clarify underline underscore highlight post tweet advise promise ' +
  'remember realise realize notice proclaim confess insinuate charge reaffirm request'
).split(' ');

/** Verbs that take a thing only. */
const OF_A_THING = 'denounce mock ridicule encourage detail address chant reject dismiss dispute condemn criticise criticize oppose welcome support approve refute question defend praise shout endorse discuss'.split(' ');

const VERBS: readonly Verb[] = [
  ...PLAIN.map((base) => ({ base })),
  { base: 'say', past: 'said' },
  { base: 'tell', past: 'told', complement: ' of this' , toldComplement: ' this' },
  { base: 'write', past: 'wrote', ing: 'writing' },
  { base: 'deny', past: 'denied' },
  { base: 'reply', past: 'replied', complement: ' with this' },
  { base: 'admit', past: 'admitted', ing: 'admitting' },
  { base: 'think', past: 'thought' },
  { base: 'know', past: 'knew' },
  { base: 'find', past: 'found' },
  { base: 'show', past: 'showed' },
  { base: 'hold', past: 'held' },
  { base: 'forecast', past: 'forecast' },
  { base: 'answer', complement: ' with this' },
  { base: 'respond', complement: ' with this' },
  { base: 'warn', complement: ' of this', toldComplement: ' of this' },
  { base: 'complain', complement: ' of this' },
  { base: 'hint', complement: ' at this' },
  { base: 'agree', complement: ' to this' },
  { base: 'talk', complement: ' of this', noThat: true },
  { base: 'boast', complement: ' of this' },
  { base: 'insist', complement: ' on this' },
  { base: 'hope', complement: ' for this' },
  { base: 'testify', past: 'testified', complement: ' to this' },
  { base: 'inform', complement: ' of this', toldComplement: ' of this' },
  { base: 'assure', complement: ' of this', toldComplement: ' of this' },
  { base: 'remind', complement: ' of this', toldComplement: ' of this' },
  { base: 'notify', past: 'notified', complement: ' of this', toldComplement: ' of this' },
  { base: 'convince', complement: ' of this', toldComplement: ' of this' },
  { base: 'persuade', complement: ' of this', toldComplement: ' of this' },
  { base: 'urge', toldComplement: ' to do this' },
  { base: 'refuse', complement: ' to do this', noThat: true },
  { base: 'decline', complement: ' to do this', noThat: true },
  ...OF_A_THING.map((base) => ({ base, noThat: true })),
  { base: 'ask', toldComplement: ' this', noThat: true },
  { base: 'want', noThat: true },
  { base: 'plan', past: 'planned', ing: 'planning', noThat: true },
  { base: 'intend', noThat: true },
  { base: 'publish', noThat: true },
  { base: 'carry', past: 'carried', noThat: true },
  { base: 'describe', noThat: true },
  { base: 'express', noThat: true, dropsNoun: true },
  { base: 'voice', noThat: true, dropsNoun: true },
  { base: 'convey', noThat: true, dropsNoun: true },
  { base: 'signal', past: 'signalled', dropsNoun: true },
  { base: 'call', particle: 'for', noThat: true },
  { base: 'point', particle: 'out' },
  { base: 'make', past: 'made', particle: 'clear' },
  { base: 'speak', past: 'spoke', complement: ' of this', noThat: true },
];

const PARTICIPLES = [['written', 'write'], ['shown', 'show'], ['known', 'know'], ['spoken', 'speak']] as const;

const AUXILIARIES = new Set(
  'has have had is are was were be been being will would may might could can should did do does not never'.split(' '),
);
const HAVE_OR_MODAL = /^(?:has|have|had|will|would|may|might|could|can|should|did|do|does|(?:has|have|had|did|do|does|wo|would|could|ca)n['’]t)$/;
const BE = /^(?:is|are|was|were|be|been|being|(?:is|are|was|were)n['’]t)$/;
const ADVERB = /^(?:\w+ly|again|now|once|twice|already|still|later|earlier|often|even|always|long|today|yesterday|separately)$/;
/** Words that only tie the sentence to the one before it. */
const TIES = new Set(['also', 'then', 'meanwhile', 'too', 'further', 'however', 'furthermore']);
const PHRASE_STARTS = /^(?:in|on|at|during|via|through|with|by|from|before|after|over|as)$/;
/** A preposition at the end of a cue, which governs what is said: "warned about", "asked for". */
const GOVERNING = /^ (?:for|of|about|against|on|to|at|over)$/;
const ACCORDING = /^(?:according to|in the words of|as reported by|as told by)$/i;
const CITING = /^(?:citing|quoting)$/i;
const QUOTING = /^(?:has |have |had |also )*(quoted|quotes|quote|cited|cites|cite)$/i;
const QUOTED_AS = /^(?:(?:is|are|was|were|has been|have been|had been) (?:\w+ly )?(?:quoted|cited|reported)(?: \w+ly)? as) (\w+ing)$/i;

type Found = { readonly verb: Verb; readonly form: 'finite' | 'past' | 'ing' };
const FORMS = formsOf(VERBS);

/** Reads a cue as it stands in the article; `toldTo` is the addressee as written, or empty. */
export function fitCue(cue: string, toldTo: string): CueFit {
  const words = cue.trim().replace(/\s+/g, ' ');
  if (!/\p{L}/u.test(words)) return { kind: 'none' };
  if (ACCORDING.test(words)) return { kind: 'according', words: words.toLowerCase() };
  if (CITING.test(words)) return { kind: 'citing', words: words.toLowerCase() };
  if (QUOTING.test(words)) return { kind: 'quoting', words: dropTies(words.split(' ')).join(' ') };
  const quotedAs = QUOTED_AS.exec(words);
  if (quotedAs && FORMS.has(quotedAs[1]!.toLowerCase())) return { kind: 'verb', withThis: `${words} this`, beforeThat: null, participle: null };
  return fitVerb(words.split(' '), toldTo.trim());
}

function fitVerb(words: readonly string[], told: string): CueFit {
  const at = words.findIndex((word) => FORMS.has(word.toLowerCase()));
  if (at < 0) return { kind: 'unfit' };
  const before = dropTies(words.slice(0, at)).map(lowerFirst);
  if (!before.every(isHelping)) return { kind: 'unfit' };
  const { verb, form } = FORMS.get(words[at]!.toLowerCase())!;
  const lastHelp = before.filter((word) => BE.test(word) || HAVE_OR_MODAL.test(word)).at(-1);
  if (form !== 'ing' && lastHelp && BE.test(lastHelp)) return { kind: 'unfit' };
  const tail = fitTail(dropTies(words.slice(at + 1)), verb);
  if (tail === null) return { kind: 'unfit' };
  const isBare = form === 'ing' && !lastHelp;
  const head = [...before, isBare ? pastOf(verb) : lowerFirst(words[at]!)].join(' ');
  if (tail.endsWith(' with') && !told) return { kind: 'unfit' };
  return { kind: 'verb', ...phrase(head, verb, told, tail), participle: isBare ? words[at]!.toLowerCase() : null };
}

function phrase(head: string, verb: Verb, told: string, tail: string): { withThis: string; beforeThat: string | null } {
  if (GOVERNING.test(tail)) return { withThis: `${head}${told ? ` ${told}` : ''}${tail} this`, beforeThat: null };
  // "said in an interview with", where whom stands beside it.
  if (told && tail.endsWith(' with')) return { withThis: `${head}${verb.complement ?? ' this'}${tail} ${told}`, beforeThat: verb.noThat ? null : `${head}${tail} ${told}` };
  const isTold = told !== '' && verb.toldComplement !== undefined;
  const object = isTold ? ` ${told}` : '';
  const to = told && !isTold ? ` to ${told.replace(/^to /i, '')}` : '';
  const complement = (isTold ? verb.toldComplement : verb.complement) ?? ' this';
  const particle = verb.particle ? ` ${verb.particle}` : '';
  const said = verb.particle === 'for' ? `${particle}${complement}` : `${complement}${particle}`;
  return { withThis: `${head}${object}${said}${to}${tail}`, beforeThat: verb.noThat ? null : `${head}${object}${particle}${to}${tail}` };
}

/** What stands after the verb and its particle: an adverb, "in a statement"; a noun for what is said gives way to "this". Null where it does not fit. */
function fitTail(tail: readonly string[], verb: Verb): string | null {
  if (verb.particle) return tail[0]?.toLowerCase() === verb.particle ? fitTail(tail.slice(1), { base: verb.base }) : null;
  if (tail.length === 0) return '';
  if (tail.length === 1 && GOVERNING.test(` ${tail[0]!.toLowerCase()}`)) return ` ${tail[0]!.toLowerCase()}`;
  if (PHRASE_STARTS.test(tail[0]!.toLowerCase()) && tail.length > 1) return ` ${tail.join(' ')}`;
  if (tail.every((word) => ADVERB.test(word.toLowerCase()))) return ` ${tail.join(' ')}`;
  return verb.dropsNoun && tail.every((word) => /^\p{L}+$/u.test(word)) ? '' : null;
}

function isHelping(word: string): boolean {
  return AUXILIARIES.has(word) || HAVE_OR_MODAL.test(word) || BE.test(word) || ADVERB.test(word);
}

function dropTies(words: readonly string[]): string[] {
  return words.filter((word) => !TIES.has(word.toLowerCase().replace(/,$/, '')));
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function pastOf(verb: Verb): string {
  if (verb.past) return verb.past;
  if (verb.base.endsWith('e')) return `${verb.base}d`;
  return /[^aeiou]y$/.test(verb.base) ? `${verb.base.slice(0, -1)}ied` : `${verb.base}ed`;
}

function formsOf(verbs: readonly Verb[]): Map<string, Found> {
  const forms = new Map<string, Found>();
  for (const verb of verbs) {
    const third = /[^aeiou]y$/.test(verb.base) ? `${verb.base.slice(0, -1)}ies` : `${verb.base}${/(?:s|sh|ch)$/.test(verb.base) ? 'es' : 's'}`;
    const ing = verb.ing ?? `${verb.base.endsWith('e') ? verb.base.slice(0, -1) : verb.base}ing`;
    for (const form of [verb.base, third]) forms.set(form, { verb, form: 'finite' });
    forms.set(pastOf(verb), { verb, form: 'past' });
    forms.set(ing, { verb, form: 'ing' });
  }
  for (const [participle, base] of PARTICIPLES) {
    const verb = verbs.find((one) => one.base === base);
    if (verb) forms.set(participle, { verb, form: 'past' });
  }
  return forms;
}
