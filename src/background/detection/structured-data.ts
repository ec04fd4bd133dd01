/** What structured data (JSON-LD) declares a page to be. */

export type StructuredNode = Readonly<Record<string, unknown>>;

/** The nodes of one source: at the top, in a graph or list, and those that are said to be the page's main matter. Throws where it is broken beyond mending. */
export function structuredNodes(source: string): StructuredNode[] {
  const nodes: StructuredNode[] = [];
  gather(parse(source), nodes, 0);
  return nodes;
}

/** Types of a node, "NewsArticle". */
export function structuredTypes(node: StructuredNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

/** Whether any of these types of structured data declares an article: "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", also as addresses. */
export function declareArticle(types: readonly string[]): boolean {
  for (const type of types) {
    if (type === 'Article' || type.endsWith('NewsArticle') || type.endsWith('BlogPosting') || type.endsWith('ClaimReview')) return true;
  }
  return false;
}

export function isStructured(value: unknown): value is StructuredNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Line feeds inside strings are a common mistake that is easily mended. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' '));
  }
}

function gather(value: unknown, nodes: StructuredNode[], depth: number): void {
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth);
  if (!isStructured(value) || depth > 2) return;
  nodes.push(value);
  gather(value['@graph'], nodes, depth + 1);
  gather(value.mainEntity, nodes, depth + 1);
  gather(value.mainEntityOfPage, nodes, depth + 1);
}
