/** Word choice: for each entry of the word lists one plain sentence, and what a reader may ask. */

export type Reason = { readonly reason: string; readonly question: string };

/** The card of a word. */
export const WORD_CARD = {
  place: 'Word choice · trial',
  ask: (question: string) => `A reader may ask: ${question}`,
  sentence: 'As this article puts it',
  voice: 'The word is the writer’s own: it stands outside quotation marks and outside what others are said to have said.',
  trial: 'The lists are ours, and people differ on words like these.',
  unknown: { reason: 'A word that says more than the bare event.', question: 'Would a plainer word tell the same?' },
} as const;

/** By the key of `LoadedWord.why`. */
export const WORDS: Readonly<Record<string, Reason>> = {
  regime: { reason: 'A word for a government that suggests it has no right to rule; “government” says the same without it.', question: 'Are all governments called so here?' },
  'capital-name': { reason: '“Tel Aviv” stands here for Israel’s government; most outlets write “Israel” or “the Israeli government”.', question: 'Who exactly acts or speaks here?' },
  'name-calling': { reason: 'A name that judges the people it names.', question: 'What did they do, in plain words?' },
  'camp-label': { reason: 'A label that sorts people or outlets into camps, mostly used by those who are not in them.', question: 'Would they call themselves so?' },
  hint: { reason: 'A hint that leaves the rest to the reader’s imagination.', question: 'What is meant, and who says so?' },
  'failed-to-answer': { reason: 'Says that somebody should have answered; “did not answer” leaves that open.', question: 'When were they asked, and how long did they have?' },
  insist: { reason: 'Suggests that somebody was contradicted; “said” does not.', question: 'By whom were they contradicted?' },
  'under-cloud': { reason: 'Sums up somebody’s standing before anything is told of them.', question: 'Who sees them so, and why?' },
  motive: { reason: 'Puts a motive into the telling of what somebody did.', question: 'How is the motive known?' },
  'so-called': { reason: 'Keeps a distance to a name, as if it were not deserved.', question: 'What is wrong with the name, in the writer’s view?' },
  hyped: { reason: 'Measures something against expectations without saying whose.', question: 'Who expected what?' },
  settled: { reason: 'Takes for settled what may be in dispute.', question: 'Who says so, and who disagrees?' },
  euphemism: { reason: 'A mild or technical word for something grave.', question: 'What happened to whom?' },
  praise: { reason: 'Praise in the writer’s own voice.', question: 'Who thinks so, and by what measure?' },
  'attack-verb': { reason: 'A stronger word than “criticised” or “said”.', question: 'What was said, word for word?' },
  'force-verb': { reason: 'A picture of force; a plain verb such as “cut”, “fell” or “beat” tells the same.', question: 'By how much?' },
  'strong-adjective': { reason: 'A strong adjective in the writer’s own voice.', question: 'What would show it without the adjective?' },
  'strong-adverb': { reason: 'An adverb that turns up the volume or judges how something was done.', question: 'Does the sentence say less without it?' },
  'drama-noun': { reason: 'A dramatic word for a dispute or setback.', question: 'How many people, how often, how much?' },
  'sneer-quotes': { reason: 'Quotation marks around one word, with nobody quoted: they can suggest that the word is not meant.', question: 'Whose word is it?' },
};
