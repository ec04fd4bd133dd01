/** What a page declares about itself in its head: structured data, meta elements, the language attribute. */
import type { PageFacts, PageMetadata } from '../../messaging/page-facts.ts';
import { type StructuredNode, declareArticle, isStructured, structuredNodes, structuredTypes } from './structured-data.ts';

export type Metadata = PageMetadata & {
  /** Types of the structured-data nodes, "NewsArticle". */
  readonly types: readonly string[];
  readonly ogType: string;
  readonly author: string;
  /** `articleBody` of the structured data; empty when absent. */
  readonly declaredBody: string;
};

/** Reads what the page told of its head. */
export function readMetadata({ title, language, metas, structured }: Pick<PageFacts, 'title' | 'language' | 'metas' | 'structured'>): Metadata {
  const meta = firstOfEach(metas);
  const nodes = readStructuredData(structured);
  const article = nodes.find((node) => declareArticle(structuredTypes(node)));
  const ogType = meta.get('og:type') ?? '';
  return {
    title: clean(meta.get('og:title') ?? text(article?.headline) ?? title),
    description: clean(meta.get('og:description') ?? meta.get('description') ?? ''),
    publisher: clean(nameOf(article?.publisher) || meta.get('og:site_name') || siteName(nodes) || meta.get('application-name') || '') || null,
    published: date(text(article?.datePublished) ?? meta.get('article:published_time') ?? meta.get('date') ?? meta.get('pubdate')
      ?? meta.get('dc.date.issued') ?? meta.get('parsely-pub-date') ?? meta.get('sailthru.date')),
    language: (language || meta.get('content-language') || meta.get('og:locale') || '').replace('_', '-').toLowerCase() || undefined,
    types: nodes.flatMap(structuredTypes),
    ogType: ogType.toLowerCase(),
    author: clean(nameOf(article?.author) || meta.get('author') || meta.get('article:author') || meta.get('byl') || meta.get('parsely-author') || ''),
    declaredBody: text(article?.articleBody) ?? '',
  };
}

function firstOfEach(metas: PageFacts['metas']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, content] of metas) {
    if (content && !found.has(name)) found.set(name, content);
  }
  return found;
}

function readStructuredData(sources: readonly string[]): readonly StructuredNode[] {
  const nodes: StructuredNode[] = [];
  for (const source of sources) {
    try {
      nodes.push(...structuredNodes(source));
    } catch {
      // Broken structured data is common ("{{ … }}" left in, HTML comments around it) and says nothing.
    }
  }
  return nodes;
}

function siteName(nodes: readonly StructuredNode[]): string {
  return nameOf(nodes.find((node) => structuredTypes(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type))));
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (isStructured(value)) return text(value.name) ?? '';
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

/** As it is read: entities that were written twice undone, white space collapsed. */
export function clean(value: string): string {
  const text = value.includes('&') ? withoutEntities(value) : value;
  return text.replace(/\s+/g, ' ').trim();
}

function withoutEntities(value: string): string {
  return value.replace(/&amp;/g, '&').replace(/&#0?39;|&rsquo;/g, '’').replace(/&quot;/g, '"');
}
