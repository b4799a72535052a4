import { hasMoreThan, isElement, queryAll } from './unclobbered.ts';

/**
 * Elements that may hold a shadow root: custom ones, which bear no name that HTML or SVG often uses, and empty ones that
 * scripts put a root into. Searched natively: looking at every element costs several times the walk of a page's texts.
 */
const HOSTS =
  ':not(a,div,span,p,li,img,ul,script,path,svg,i,button,h3,h2,source,use,figure,picture,input,section,meta,link,time,em,strong,article,style,g,td,tr),:is(div,span,section,article,main,p):empty';

/** Most elements that are searched: a search cannot be interrupted, and larger pages would notice. */
const MOST_SEARCHED = 20_000;

/** The open shadow roots below a root, and those inside them; none in very large pages. */
export function openRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  const isTooLarge = !(root instanceof ShadowRoot) && hasMoreThan(MOST_SEARCHED, root);
  const elements = isTooLarge ? [] : [...queryAll(root, HOSTS)];
  if (isElement(root)) elements.unshift(root);
  return elements.flatMap(({ shadowRoot }) =>
    // A form may answer with one of its inputs.
    shadowRoot instanceof ShadowRoot ? [shadowRoot, ...openRootsIn(shadowRoot)] : [],
  );
}
