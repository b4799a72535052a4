import { isLinked, linkedShare } from './link-density.ts';
import type { TextBlock } from './text-block.ts';
import { allNamed, attributeOf, holds, isElement, nameOf, parentOf, queryAll } from './unclobbered.ts';

/** The story of an article page, told apart from what stands around it. */
export interface Story {
  /**
   * Whether an element, all in it included, is not part of the story: navigation, footers, cookie banners, forms, comments,
   * ads and lists of other stories. What is in the story may be in such an element no more than around it.
   */
  isAround(element: Element): boolean;
  /** Whether text that stands in the story is not part of it: a line that leads to another one. */
  leadsElsewhere(block: TextBlock): boolean;
}

/** Paragraphs of a story, in characters; and how many are looked at to find where they stand. */
const PARAGRAPH = 80;
const MOST_PARAGRAPHS = 400;
/** The share of its text in links beyond which a list leads elsewhere, an aside likewise. */
const LIST_OF_LINKS = 0.7;
const ASIDE_OF_LINKS = 0.3;
/** Longest teaser of another story, in characters, the white space of its markup included. */
const LONGEST_TEASER = 1000;
/** Items that make a list of links one: fewer may be sources. */
const SHORTEST_LIST = 3;

const ALWAYS_AROUND = new Set(['nav', 'menu']);
const ALWAYS_AROUND_ROLES = /^(navigation|search|menu|menubar|toolbar|tablist)$/;
const AROUND = new Set(['form', 'dialog']);
const AROUND_ROLES = /^(contentinfo|dialog|alertdialog|form)$/;
const HEADING = /^(h[2-6]|header)$/;

/** Words by which sites name, in classes and ids, what is not the story. */
const SHAPES =
  /(^|[^a-z])(ads?|adverts?|advertis(ement|ing)|adslot|sponsor(ed)?|promo(ted|tion)?|taboola|outbrain|cookies?|consent|gdpr|onetrust|newsletters?|sign-?up|subscribe|comment(s|ing)?|disqus|related|recommend(ed|ations?)|trending|popular|(most|also|must)-?(read|viewed|popular|shared|watched)|read-?(more|next|also)|see-?also|more-?(stories|news|from|on)|breadcrumbs?|pagination|pager|menu|navbar|sidebar|shar(e|ing)|socials?|tags|footer|copyright)([^a-z]|$)/;

/** How such lists are headed, and how single lines that lead elsewhere begin. */
const ELSEWHERE =
  /^(most (read|popular|viewed|shared)|related|recommended|trending|popular|sponsored|promoted|read (more|next|also)|also read|see also|more (on|from|stories|news|in|by)|you (may|might) (also )?like|editor.?s.? picks?|don.t miss|up next|comments?|leave a (comment|reply)|advertisement|sign up|subscribe|follow us|share this)\b/i;
const LEADS_ELSEWHERE = /^\W*(read|watch|listen|see|related|more|also|don.t miss)\b[^:.]{0,20}:/i;
/** Longest heading that can be one of those. */
const LONGEST_HEADING = 40;

/**
 * Finds the story of this document. Nothing is asked of single texts: each element around a block of text is looked
 * at once, and what was found of it kept for as long as the story stands in the page.
 *
 * @returns tells the story as the page has it now: to be asked with each reading
 */
export function findStory(): () => Story {
  let body: Element | null = null;
  let bearers = new Set<Node>();
  let known = new WeakMap<Element, boolean>();

  function look(): Story {
    if (!body?.isConnected) {
      body = findBody();
      known = new WeakMap();
      bearers = new Set();
      const [headline] = allNamed('h1', document);
      for (const inside of [body, headline])
        for (let node: Node | null = inside ?? null; node; node = parentOf(node)) bearers.add(node);
    }
    return { isAround, leadsElsewhere };
  }

  function isAround(element: Element): boolean {
    let answer = known.get(element);
    if (answer === undefined) known.set(element, (answer = standsAround(element)));
    return answer;
  }

  function standsAround(element: Element): boolean {
    const name = nameOf(element);
    const role = attributeOf(element, 'role') ?? '';
    if (ALWAYS_AROUND.has(name) || ALWAYS_AROUND_ROLES.test(role)) return true;
    // What bears the story is never around it, whatever it is called.
    if (bearers.has(element) || name === 'html' || name === 'body' || name === 'main') return false;
    if (AROUND.has(name) || AROUND_ROLES.test(role) || isNamedAround(element)) return true;
    if (name === 'header') return !isInside(element, 'article, main') && !isOverStory(element);
    if (name === 'footer') return !isInside(element, 'blockquote, figure');
    if (name === 'aside' || role === 'complementary') return !isPartOfBody(element);
    if (name === 'ul' || name === 'ol') return isListOfLinks(element);
    if (name === 'li' || name === 'article') return isTeaser(element);
    return (name === 'div' || name === 'section') && (isHeadedElsewhere(element) || isTeaser(element));
  }

  /** A pull quote or a box of facts stands beside the paragraphs; a list of other stories is made of links. */
  const isPartOfBody = (aside: Element): boolean =>
    (body === null || holds(body, aside) || isInside(aside, 'article, main')) &&
    linkedShare(aside) < ASIDE_OF_LINKS;

  return look;
}

/** Where the paragraphs of the story stand: the page says so, or most of the prose is there. */
function findBody(): Element | null {
  const [said] = queryAll(document, '[itemprop~="articleBody" i]');
  if (said) return said;
  const sums = new Map<Node, number>();
  let best: Node | null = null;
  const paragraphs = allNamed('p', document);
  for (let looked = 0; looked < MOST_PARAGRAPHS; looked++) {
    const paragraph = paragraphs[looked];
    if (!paragraph) break;
    const length = paragraph.textContent?.length ?? 0;
    const parent = parentOf(paragraph);
    if (length < PARAGRAPH || !parent) continue;
    const sum = (sums.get(parent) ?? 0) + length;
    sums.set(parent, sum);
    if (!best || sum > (sums.get(best) ?? 0)) best = parent;
  }
  return best && isElement(best) ? best : null;
}

function isNamedAround(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return names.length > 1 && SHAPES.test(names.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase());
}

function isHeadedElsewhere(element: Element): boolean {
  const first = element.firstElementChild;
  if (!first || !HEADING.test(nameOf(first))) return false;
  const heading = first.textContent?.trim() ?? '';
  return heading.length <= LONGEST_HEADING && ELSEWHERE.test(heading);
}

/** What stands over a story has its headline in it; what stands over a site leads elsewhere. */
const isOverStory = (header: Element): boolean =>
  queryAll(header, 'h1')[0] !== undefined ||
  (queryAll(header, 'h2')[0] !== undefined && linkedShare(header) < ASIDE_OF_LINKS);

/** Whether a short text is headed by a link to another page. */
function isTeaser(element: Element): boolean {
  if ((element.textContent?.length ?? 0) > LONGEST_TEASER) return false;
  const [headline] = queryAll(element, 'h2, h3, h4, h5, h6');
  return headline !== undefined && isTeaserHeadline(headline);
}

/** The headline of a post in a live blog leads to the post itself, on the same page. */
function isTeaserHeadline(headline: Element): boolean {
  const link = queryAll(headline, 'a')[0] ?? Element.prototype.closest.call(headline, 'a');
  return (
    link instanceof HTMLAnchorElement &&
    (link.textContent?.length ?? 0) >= (headline.textContent?.trim().length ?? 0) &&
    (link.pathname !== location.pathname || link.host !== location.host)
  );
}

const isListOfLinks = (list: Element): boolean =>
  list.childElementCount >= SHORTEST_LIST && linkedShare(list) > LIST_OF_LINKS;

/** "Read more: …", and the headline of another story. */
function leadsElsewhere(block: TextBlock): boolean {
  if (LEADS_ELSEWHERE.test(block.text.slice(0, LONGEST_HEADING))) return true;
  const name = nameOf(block.container);
  if (name === 'h1' || !isLinked(block)) return false;
  if (!HEADING.test(name)) return true;
  return isTeaserHeadline(block.container);
}

const isInside = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;
