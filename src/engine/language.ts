/**
 * Tells English from other languages by script and by the small words every text is full of. It names the language of
 * whole articles, not of single lines, and says "und" rather than guess.
 */
import type { TextDocument } from '../text/document.ts';

/** The BCP 47 tag of languages whose texts are analysed. */
export const ANALYSED_LANGUAGE = 'en';

/** Primary tag of the language `document` is written in; `declared` decides where there are too few words to tell, "und" where nothing does. */
export function languageOf({ tokens }: TextDocument, declared?: string): string {
  const hits = new Map<string, number>();
  const scripts = new Map<string, number>();
  const foreign: string[] = [];
  let words = 0;
  for (const { isWord, lower, text } of tokens) {
    if (!isWord) continue;
    if (++words > WORDS_READ) break;
    const script = scriptOf(text);
    if (script) {
      scripts.set(script, (scripts.get(script) ?? 0) + 1);
      foreign.push(text);
    }
    for (const tag of SMALL_WORDS.get(lower) ?? []) hits.set(tag, (hits.get(tag) ?? 0) + 1);
  }
  const [script, scriptCount] = largest(scripts);
  if (script && scriptCount * 2 > Math.min(words, WORDS_READ)) return languageInScript(script, scriptCount, foreign);
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0] || UNKNOWN;
  const [best, count] = largest(hits);
  if (!best || count < words * LEAST_SHARE) return words < ENOUGH_WORDS ? primary : UNKNOWN;
  const isTied = [...hits].some(([tag, other]) => tag !== best && other === count);
  return words < ENOUGH_WORDS && (isTied || (count < 2 && primary !== UNKNOWN)) ? primary : best;
}

const UNKNOWN = 'und';
/** The words a verdict is based on: enough for any article, and cheap. */
const WORDS_READ = 400;
/** Below this a text is too short to contradict what the page declares. */
const ENOUGH_WORDS = 12;
/** Small words make up 30 to 50 % of running text; lists and tables have fewer. */
const LEAST_SHARE = 0.08;

function largest(counts: ReadonlyMap<string, number>): readonly [string, number] {
  let best: readonly [string, number] = ['', 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best;
}

/** Each script with the language most written in it. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'ru'], [/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Hebrew}/u, 'he'], [/\p{Script=Greek}/u, 'el'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'], [/\p{Script=Hangul}/u, 'ko'], [/\p{Script=Han}/u, 'zh'], [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'], [/\p{Script=Tamil}/u, 'ta'], [/\p{Script=Telugu}/u, 'te'], [/\p{Script=Thai}/u, 'th'], [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'], [/\p{Script=Ethiopic}/u, 'am'], [/\p{Script=Khmer}/u, 'km'],
];
/** Letters that tell another language of the same script. */
const TELLING: readonly (readonly [script: string, letters: RegExp, tag: string])[] = [
  ['ru', /[ґєії]/iu, 'uk'], ['ru', /ў/iu, 'be'], ['ru', /[ђћџљњј]/iu, 'sr'], ['ar', /[ٹڈڑے]/u, 'ur'], ['ar', /[پچژگ]/u, 'fa'],
];
/** The share of a script's words with such letters that tells: more than foreign names bring. */
const TELLING_SHARE = 0.1;

function scriptOf(word: string): string | null {
  // Latin letters, accents included, need no look at the table.
  if (word.charCodeAt(0) < 0x250) return null;
  return SCRIPTS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function languageInScript(script: string, count: number, words: readonly string[]): string {
  const telling = TELLING.find(([of, letters]) => of === script && words.filter((word) => letters.test(word)).length > count * TELLING_SHARE);
  return telling?.[2] ?? script;
}

const SMALL_WORDS = wordsByLanguage({
  en: 'the of and to in that for with on is was said by at from has have had his her their it as be are not he she they this which who will would an its were been after says about than into over also',
  de: 'der die das und ist nicht mit für auf dem den ein eine einer von zu im sich des auch als bei nach wurde werden hat sagte dass aus sind',
  fr: 'le la les des et est une du que qui dans pour pas sur avec au aux ce cette par plus sont été selon ont il elle ne mais',
  es: 'el la los las de y que en un una por con para del se no es su al como más fue este según lo pero ha sus',
  pt: 'o os as de e que em um uma por com para do da não se é no na dos das ao mais foi como segundo seu sua mas',
  it: 'il lo gli la le di e che è un una per con del della dei nel non si al da sono ha più come anche alla secondo ma',
  nl: 'de het een en van is dat op te in voor met niet zijn aan er om ook als bij door maar werd hij naar wordt heeft uit',
  sv: 'och att det som en på är av för med den till inte har de om ett var jag men han från vid enligt säger',
  da: 'og at det er en på af for med den til ikke har de som et var han men fra blev siger ved efter',
  no: 'og at det er en på av for med den til ikke har som et var han men fra ble sier ved etter også',
  fi: 'ja on ei että oli se hän mutta ovat myös kun joka sen mukaan sanoi tai',
  pl: 'i w nie na się z że jest do to o jak za od po przez dla ale był jego oraz są został',
  cs: 'a v se na je že to s z do o jako za by pro ale podle byl jsou které který jeho',
  hu: 'a az és hogy nem is egy volt de meg ez már csak szerint mint azt ki',
  ro: 'și în de la cu nu pe a că este un o din pentru care mai sunt fost după dar',
  tr: 've bir bu için ile da de olarak olan dedi çok gibi kadar daha sonra göre ancak ise',
  id: 'yang dan di untuk dengan dari ini itu pada tidak akan dalam kata juga oleh mengatakan karena telah bahwa',
  vi: 'và của là có không được trong cho các một những với người đã này khi để',
  sw: 'na ya wa kwa ni katika la za kuwa hiyo huo alisema baada hii',
  hr: 'i u je se na da su za od s koji koja nije kako te ali bi prema rekao će',
});

function wordsByLanguage(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [tag, list] of Object.entries(lists)) for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), tag]);
  return words;
}
