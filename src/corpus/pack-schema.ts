/**
 * A pack as it lies on disk: JSON, versioned, and strict, so that nothing a reader did not ask for comes in and no text hides
 * in a field nobody looks at. Lengths are bounded for the same reason.
 */
import * as v from 'valibot';

export const PACK_FORMAT = 'sourcelight-corpus';
/** Raised when an old reader could misread a new pack. */
export const PACK_VERSION = 1;
/** More documents than a reader's computer should take from one file: at 100,000 their index alone takes 80 MB of memory. */
export const MOST_DOCUMENTS = 100_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = v.pipe(text(120), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'an id is lower-case letters, digits, points and hyphens'));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.pipe(v.tuple([index, index]), v.check(([first, end]) => first < end, 'a run of words must not be empty'));
const hashedRange = v.pipe(
  v.tuple([index, index, v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  v.check(([first, end]) => first < end, 'a run of words must not be empty'),
);
const address = v.pipe(text(2000), v.regex(/^https?:\/\/[^/\s]+\/\S*$/, 'an address begins with https:// and a host'));
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'hashes are written in Base64'));
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));

const Claim = v.strictObject({
  id: v.pipe(text(20), v.nonEmpty()),
  source: v.array(range), cue: v.array(range), addressee: v.array(range),
  content: v.array(hashedRange),
  form: v.picklist(['direct', 'indirect', 'mixed']),
  act: v.picklist(['statement', 'attitude']),
  speaker: v.nullable(name),
  sourceKind: v.picklist(['person', 'organisation', 'outlet', 'document', 'unnamed', 'vague', 'none']),
  addresseeName: v.optional(name),
  parent: v.optional(text(20)),
  who: text(120),
  verb: text(80),
});

const Note = v.strictObject({
  about: v.picklist(['publisher', 'source', 'chain', 'article']),
  name: v.optional(name),
  text: v.pipe(text(2000), v.nonEmpty()),
  references: v.array(v.strictObject({ title: text(300), url: address })),
  claims: v.array(text(20)),
});

export const DocumentFile = v.strictObject({
  id,
  title: v.pipe(text(300), v.nonEmpty()),
  publisher: name,
  alsoCalled: v.array(name),
  addresses: v.array(address),
  date: v.nullable(date),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language is a tag of two or three letters')),
  wordCount: v.pipe(index, v.minValue(1)),
  fingerprints: v.strictObject({ hashes: base64, gaps: base64 }),
  quoted: v.array(range),
  claims: v.array(Claim),
  readBy: v.picklist(['people', 'engine']),
  numbers: v.array(v.tuple([index, v.pipe(index, v.minValue(1)), v.pipe(text(24), v.regex(/^[\d.e+]+$/, 'a figure is written in digits'))])),
  notes: v.array(Note),
});

/** How the fingerprints were made; only those of the same making can be compared. */
const Fingerprinting = v.strictObject({ shingleWords: index, window: index });

/** A pack's file without its documents. */
export const PackHeadFile = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  fingerprinting: Fingerprinting,
  id,
  title: v.pipe(text(200), v.nonEmpty()),
  description: text(2000),
  maker: text(200),
  created: date,
});

export type PackHeadFile = v.InferOutput<typeof PackHeadFile>;
export type PackedDocument = v.InferOutput<typeof DocumentFile>;
