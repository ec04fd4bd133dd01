/**
 * Reporting verbs in groups, with the ways each group takes its content. The groups follow how news is written, not a
 * grammar book; which verbs and ways are worth having was judged by how often they attribute in annotated articles.
 */
import { type VerbForm, formsOf } from './verb-forms.ts';
import { LEXICON, type LexiconLine } from './lexicon-verbs.ts';

/**
 * How a verb takes its content.
 *
 * | frame | example |
 * |---|---|
 * | `quote` | she said: “…”; “…,” she said |
 * | `that` | she said that … |
 * | `bare` | she said it was … |
 * | `wh` | she asked whether …, explained how … |
 * | `trail` | …, she said |
 * | `told` | she told him that …, she urged him to …: somebody is addressed |
 * | `to` | she promised to … |
 * | `object-to` | she wants him to …: nobody is addressed, all of it is content |
 * | `ing` | she denied taking … |
 * | `np` | she denied the report |
 * | `complement` | she called it a scandal |
 */
export type Frame = 'quote' | 'that' | 'bare' | 'wh' | 'trail' | 'told' | 'to' | 'object-to' | 'ing' | 'np' | 'complement';

export type Verb = {
  readonly lemma: string;
  readonly group: string;
  readonly frames: ReadonlySet<Frame>;
  /** Prepositions that lead to its content: "called for", "warned of". */
  readonly prepositions: ReadonlySet<string>;
  readonly isAttitude: boolean;
};

export type VerbReading = { readonly verb: Verb; readonly forms: ReadonlySet<VerbForm> };

/** Every written form of every verb in the lexicon. */
export const VERB_FORMS: ReadonlyMap<string, VerbReading> = readLexicon(LEXICON);

function readLexicon(lines: readonly LexiconLine[]): Map<string, VerbReading> {
  const readings = new Map<string, { verb: Verb; forms: Set<VerbForm> }>();
  for (const line of lines) {
    const frames = new Set(line.frames.split(' ').filter(Boolean) as Frame[]);
    for (const entry of line.verbs.trim().split(/\s+/)) {
      const [lemma, prepositions] = entry.split('+');
      const verb: Verb = {
        lemma: lemma!, group: line.group, frames, isAttitude: line.isAttitude ?? false,
        prepositions: new Set(prepositions ? prepositions.split(',') : []),
      };
      for (const [written, form] of formsOf(lemma!)) {
        const known = readings.get(written);
        if (!known) readings.set(written, { verb, forms: new Set([form]) });
        else if (known.verb.lemma === lemma) known.forms.add(form);
      }
    }
  }
  return readings;
}
