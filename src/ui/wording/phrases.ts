/** Sourcing phrases: for each, one plain sentence on what it tells, and what a reader may ask. */
import type { Reason } from './words.ts';

/** By the key of `Phrase.why`. */
export const PHRASES: Readonly<Record<string, Reason>> = {
  'unnamed-reason': { reason: 'A particular source without a name; the article says why it is not named.', question: 'What does the source stand to gain or lose?' },
  'unnamed-official': { reason: 'A person in office who is not named, and the article does not say why.', question: 'Which officials, and how do they know?' },
  'unnamed-source': { reason: 'A source that is not named, and the article does not say why.', question: 'How close was the source to what happened?' },
  'unnamed-people': { reason: 'Particular people or a body that the article does not name.', question: 'Who are they, and how many?' },
  'unnamed-again': { reason: 'Stands for somebody the article has not named.', question: 'Who is meant?' },
  'vague-report': { reason: 'A report, study or rumour without a name or date.', question: 'Whose report, and of what date?' },
  'vague-media': { reason: 'The press in general; no outlet is named.', question: 'Which outlets?' },
  'vague-class': { reason: 'A whole group is said to speak; nobody in it is named.', question: 'Which of them, and how many were asked?' },
  'vague-again': { reason: 'Stands for a group that the article does not identify.', question: 'Who is meant?' },
  'agentless-adverb': { reason: 'One word that says somebody says so, and leaves open who.', question: 'Who says so?' },
  'agentless-passive': { reason: 'Says that it is said or believed, and leaves open by whom.', question: 'By whom?' },
  anonymity: { reason: 'The source spoke on the condition of not being named.', question: 'Does the article say why?' },
  'second-hand': { reason: 'The words reached this page through another outlet, which is named.', question: 'Is the other outlet’s article linked?' },
  'hedge-appearance': { reason: 'The writer says how it looks and does not vouch for it.', question: 'To whom does it look so?' },
  'hedge-possibility': { reason: 'Told as possible, not as certain.', question: 'What would settle it?' },
  'not-verified': { reason: 'The article says that this could not be checked, or is not clear yet.', question: 'Has anybody checked it since?' },
  'doubt-word': { reason: 'A word by which the writer keeps a distance to what is named.', question: 'Who names it so, and who disagrees?' },
  'doubt-verb': { reason: 'Many newsrooms avoid this verb because it can suggest doubt; “said” does not.', question: 'Are other speakers in the article said to “claim” as well?' },
  'doubt-allege': { reason: 'Says that something is asserted and not proven; usual in reports from courts.', question: 'Where is it alleged: in a court, in a filing, or elsewhere?' },
  'doubt-insist': { reason: 'Suggests that somebody was contradicted; “said” does not.', question: 'By whom were they contradicted?' },
  'factive-verb': { reason: 'This verb takes what follows as settled; “said” leaves it open.', question: 'Does anything else in the article show it?' },
  'factive-noun': { reason: 'This word takes as settled what it refers to.', question: 'Who established it?' },
  'official-statement': { reason: 'The words come from a prepared statement, which its author had time to choose.', question: 'Could anybody ask back?' },
  spokesperson: { reason: 'Somebody whose work is to speak for others.', question: 'For whom do they speak?' },
  declined: { reason: 'They were asked and chose not to answer.', question: 'What were they asked?' },
  'no-response': { reason: 'They were asked, and no answer is told.', question: 'How long did they have?' },
};

/** Around phrases, in the card and in the list. */
export const PHRASE_WORDS = {
  title: 'How it is sourced, word by word',
  filter: 'Phrases',
  ask: (question: string) => `A reader may ask: ${question}`,
  about: 'These are not marked in the text. They say nothing about whether a statement is so.',
} as const;

/** Headings over phrases of a kind in the list, in this order. */
export const PHRASE_KIND: Readonly<Record<string, string>> = {
  unnamed: 'Without a name', 'unnamed-reason-given': 'Without a name, and the reason', anonymity: 'On not being named', vague: 'Nobody in particular', agentless: 'Nobody named',
  'second-hand': 'Through another outlet', official: 'Statements and spokespeople', hedged: 'Said with caution', doubt: 'At a distance', factive: 'Taken as settled',
  declined: 'Asked, and chose not to answer', 'no-response': 'Asked, and no answer told',
};
