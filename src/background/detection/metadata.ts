/** What a page declares about itself in its head: structured data, meta elements, the language attribute. */
import type { PageFacts, PageMetadata } from '../../messaging/page-facts.ts';

export type Metadata = PageMetadata & {
  /** Types of the structured-data nodes, "NewsArticle". */
  readonly types: readonly string[];
  readonly ogType: string;
  readonly author: string;
  /** `articleBody` of the structured data; empty when absent. */
  readonly declaredBody: string;
};

/** Whether any of these types of structured data declares an article: "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", also as addresses. */
export function declareArticle(types: readonly string[]): boolean {
  for (const type of types) {
    if (type === 'Article' || type.endsWith('NewsArticle') || type.endsWith('BlogPosting') || type.endsWith('ClaimReview')) return true;
  }
  return false;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads what the page told of its head. */
export function readMetadata({ title, language, metas, structured }: Pick<PageFacts, 'title' | 'language' | 'metas' | 'structured'>): Metadata {
  const meta = firstOfEach(metas);
  const nodes = readStructuredData(structured);
  const article = nodes.find((node) => declareArticle(typesOf(node)));
  const ogType = meta.get('og:type') ?? '';
  return {
    title: clean(meta.get('og:title') ?? text(article?.headline) ?? title),
    description: clean(meta.get('og:description') ?? meta.get('description') ?? ''),
    publisher: clean(nameOf(article?.publisher) || meta.get('og:site_name') || siteName(nodes) || meta.get('application-name') || '') || null,
    published: date(text(article?.datePublished) ?? meta.get('article:published_time') ?? meta.get('date') ?? meta.get('pubdate')
      ?? meta.get('dc.date.issued') ?? meta.get('parsely-pub-date') ?? meta.get('sailthru.date')),
    language: (language || meta.get('content-language') || meta.get('og:locale') || '').replace('_', '-').toLowerCase() || undefined,
    types: nodes.flatMap(typesOf),
    ogType: ogType.toLowerCase(),
    author: clean(nameOf(article?.author) || meta.get('author') || meta.get('article:author') || meta.get('byl') || meta.get('parsely-author') || ''),
    declaredBody: text(article?.articleBody) ?? '',
  };
}

function firstOfEach(metas: PageFacts['metas']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, content] of metas) {
    const key = name.toLowerCase();
    if (key && content && !found.has(key)) found.set(key, content);
  }
  return found;
}

function readStructuredData(sources: readonly string[]): readonly Json[] {
  const nodes: Json[] = [];
  for (const source of sources) {
    try {
      gather(parse(source), nodes, 0);
    } catch {
      // Broken structured data is common ("{{ … }}" left in, HTML comments around it) and says nothing.
    }
  }
  return nodes;
}

/** Line feeds inside strings are a common mistake that is easily mended. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' '));
  }
}

function gather(value: unknown, nodes: Json[], depth: number): void {
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth);
  if (!isObject(value) || depth > 2) return;
  nodes.push(value);
  gather(value['@graph'], nodes, depth + 1);
  gather(value.mainEntity, nodes, depth + 1);
  gather(value.mainEntityOfPage, nodes, depth + 1);
}

function typesOf(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

function siteName(nodes: readonly Json[]): string {
  return nameOf(nodes.find((node) => typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type))));
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (isObject(value)) return text(value.name) ?? '';
  return typeof value === 'string' && !/^https?:/.test(value) ? value : '';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function date(value: string | undefined): string | null {
  if (!value) return null;
  const iso = /^\d{4}-\d\d(?:-\d\d)?/.exec(value);
  if (iso) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function clean(value: string): string {
  const text = value.includes('&') ? withoutEntities(value) : value;
  return text.replace(/\s+/g, ' ').trim();
}

function withoutEntities(value: string): string {
  return value.replace(/&amp;/g, '&').replace(/&#0?39;|&rsquo;/g, '’').replace(/&quot;/g, '"');
}
