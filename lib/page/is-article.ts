import { attributeOf, queryAll } from './unclobbered.ts';

/** schema.org's types for pages that tell a story. */
const ARTICLE =
  /^(https?:\/\/schema\.org\/)?(\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
/** Longest JSON-LD that is parsed, in characters: reading the page must not wait for a product catalogue. */
const LONGEST_DATA = 300_000;
/** A paragraph of a story, and the sum of them that makes one, in characters. */
const PARAGRAPH = 80;
const STORY = 600;

/**
 * Whether a page is an article, by what it says of itself (JSON-LD, OpenGraph), else by an <article> with
 * enough prose in it. Cheap, and honest about being a first answer: Readability's own check comes later.
 */
export function isArticle(document: Document): boolean {
  return saysJsonLd(document) || saysOpenGraph(document) || hasStory(document);
}

function saysJsonLd(document: Document): boolean {
  for (const { textContent } of queryAll(document, 'script[type="application/ld+json" i]')) {
    if (!textContent || textContent.length > LONGEST_DATA) continue;
    try {
      if (isArticleData(JSON.parse(textContent), 0)) return true;
    } catch {
      // Broken data says nothing.
    }
  }
  return false;
}

/** The page's own type; lists of other articles, as on a front page, do not count. */
function isArticleData(data: unknown, depth: number): boolean {
  if (depth > 4 || typeof data !== 'object' || data === null) return false;
  if (Array.isArray(data)) return data.some((item) => isArticleData(item, depth + 1));
  const { '@type': type, '@graph': graph, mainEntity } = data as Record<string, unknown>;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  if (types.some((name) => typeof name === 'string' && ARTICLE.test(name))) return true;
  return isArticleData(graph, depth + 1) || isArticleData(mainEntity, depth + 1);
}

function saysOpenGraph(document: Document): boolean {
  const [type] = queryAll(document, 'meta[property="og:type" i], meta[name="og:type" i]');
  return type !== undefined && /^article\b/i.test(attributeOf(type, 'content')?.trim() ?? '');
}

function hasStory(document: Document): boolean {
  const lengths = new Map<Element, number>();
  for (const paragraph of queryAll(document, 'article p, [itemprop="articleBody"] p')) {
    const length = paragraph.textContent?.trim().length ?? 0;
    const story = paragraph.closest('article, [itemprop="articleBody"]');
    if (!story || length < PARAGRAPH) continue;
    const sum = (lengths.get(story) ?? 0) + length;
    if (sum >= STORY) return true;
    lengths.set(story, sum);
  }
  return false;
}
