import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { attributeOf, hasMoreThan, queryAll } from './unclobbered.ts';

/** schema.org's types for pages that tell a story. */
const ARTICLE =
  /^(https?:\/\/schema\.org\/)?(\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
/** Longest JSON-LD that is parsed, in characters: reading the page must not wait for a product catalogue. */
const LONGEST_DATA = 300_000;
/** Most elements of a page that is looked through for prose, which cannot be interrupted. */
const MOST_LOOKED_AT = 100_000;

/**
 * Whether a page is an article: by what it says of itself (JSON-LD, OpenGraph), else by how it reads (Readability's
 * quick check, which stops at the first few paragraphs of a story). Cheap enough to be asked again when text
 * arrives late.
 */
export function isArticle(document: Document): boolean {
  return saysJsonLd(document) || saysOpenGraph(document) || reads(document);
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

/** A site's front page may have long teasers; one that is an article says so. */
function reads(document: Document): boolean {
  if (document === globalThis.document && /^https?:$/.test(location.protocol) && location.pathname === '/')
    return false;
  if (hasMoreThan(MOST_LOOKED_AT, document)) return false;
  try {
    return isProbablyReaderable(document);
  } catch {
    // A form named "querySelectorAll", say: Readability asks the page's own objects.
    return false;
  }
}
