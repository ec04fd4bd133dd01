/** Whether a page has the words of another outlet's known text without naming that outlet. */
import { isNamed, isSameName } from '../corpus/match-document.ts';
import type { KnownText } from '../corpus/records.ts';
import { readWords } from '../corpus/words.ts';
import type { ReadText } from '../messaging/protocol.ts';
import type { OwnRegistry } from '../registry/own-sources.ts';
import { hostOf, isWithinSite } from '../text/address.ts';

/** What stands for a publisher that is not known. */
const NO_PUBLISHER = '–';

/**
 * Whether the page is another outlet's than the known text and names that outlet neither in its text nor in its title. Where that
 * cannot be told, and where the page credits any other outlet, from which both may have the words, the answer is no.
 */
export function isUnnamed({ text, article, credits }: Pick<ReadText, 'text' | 'article' | 'credits'>, { document, isSameAddress }: KnownText, registry: OwnRegistry): boolean {
  const { publisher, alsoCalled, addresses } = document;
  if (isSameAddress || publisher === '' || publisher === NO_PUBLISHER) return false;
  const outlet = registry.findOutletByName(publisher);
  const names = [publisher, ...alsoCalled, ...(outlet?.aliases.map(({ name }) => name) ?? [])];
  const isIts = (name: string): boolean => names.some((one) => isSameName(one, name)) || (outlet !== null && registry.findOutletByName(name)?.id === outlet.id);
  const host = hostOf(article.url);
  const sites = [...addresses.map(hostOf), ...(outlet?.domains ?? [])];
  if (article.publisher ? isIts(article.publisher) : sites.length === 0) return false;
  if (sites.some((site) => isWithinSite(host, site) || isWithinSite(site, host))) return false;
  const isOwn = (name: string): boolean => article.publisher !== null && isSameName(name, article.publisher);
  if (credits?.some((name) => !isOwn(name))) return false;
  const words = readWords(`${article.title}\n${text}`);
  return !names.some((name) => isNamed(words, name));
}
