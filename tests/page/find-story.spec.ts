import { expect, test } from './page-test.ts';

const p = (text: string) =>
  `<p>${text} It went on for a while, as paragraphs in stories do, and came to an end only after a third clause.</p>`;

/** Pages; what is part of the story is written "yes", what is not "no", each in a word of its own. */
const pages: [what: string, html: string][] = [
  [
    'a plain article',
    `<header><a href="#">no</a></header><nav><a href="#">no</a></nav>
     <main><article><header><h1>yes headline</h1><p>yes standfirst</p><p>yes byline</p></header>
     ${p('yes')}<figure><img alt=""><figcaption>yes caption</figcaption></figure>${p('yes')}
     <h2>yes crosshead</h2>${p('yes')}<ul><li>yes one</li><li>yes two</li><li>yes three</li></ul>
     <table><tr><td>yes</td></tr></table></article></main><footer><p>no</p></footer>`,
  ],
  [
    'no element that says what it is',
    `<div class="top-menu"><a href="#">no</a></div><div class="wrap"><div><h1>yes</h1></div>
     <div class="text">${p('yes').repeat(3)}</div></div><div id="footer-copyright">no</div>`,
  ],
  [
    'a headline in the page’s header',
    `<header><nav>no</nav><h1>yes</h1></header><div>${p('yes').repeat(2)}</div>`,
  ],
  [
    'pull quotes',
    `<article><h1>yes</h1>${p('yes')}<aside><blockquote>yes quote<footer>yes speaker</footer></blockquote></aside>
     ${p('yes')}<aside class="pull-quote"><p>yes quote</p></aside>${p('yes')}</article>`,
  ],
  [
    'a box of facts beside the story, and a column of links',
    `<main><article><h1>yes</h1>${p('yes').repeat(3)}<aside><h3>yes facts</h3><p>yes</p></aside></article></main>
     <aside><h3>no</h3><a href="#">no</a></aside>
     <div role="complementary"><a href="#">no other story of the day</a></div>`,
  ],
  [
    'lists of other stories',
    `<article><h1>yes</h1>${p('yes').repeat(3)}
     <section><h2>Most read</h2><ol><li><a href="#">no</a></li></ol></section>
     <div><h3>Related stories</h3><div><p>no</p></div></div>
     <div class="RecommendedArticles__list"><p>no</p></div>
     <ul><li><a href="#">no, one story</a></li><li><a href="#">no, another</a></li><li><a href="#">no, a third</a></li></ul>
     <p>Read more: no</p><p><a href="#">no, a line that is a link</a></p>
     <p>yes, a line with <a href="#">yes a link</a> in it</p></article>`,
  ],
  [
    'teasers below',
    `<article><h1>yes</h1>${p('yes').repeat(3)}</article>
     <div><div><a href="other.html"><h3>no headline</h3></a></div><div><h3><a href="other.html">no headline</a></h3></div></div>`,
  ],
  [
    'teasers that tell what they lead to',
    `<article><h1>yes</h1>${p('yes').repeat(3)}</article>
     <ul><li><div class="hero"><h5><a href="other.html">no headline</a></h5><div>no author</div>
     <div>no, a summary of the story, at ten times the length of its headline, and not linked to anything, as they often are not</div></div></li></ul>`,
  ],
  [
    'a headline over the picture, in a header of its own',
    `<header><h2><a href="/">no, the paper</a></h2><a href="news.html">no</a> <a href="sports.html">no</a></header>
     <div class="bar"><h1>yes</h1></div>
     <div><header class="hero"><picture></picture><div><span>yes, a topic</span><h2>yes</h2><span>yes, a standfirst of some length</span>
     <div><a href="author.html">no, an author</a></div></div></header><div>${p('yes').repeat(3)}</div></div>`,
  ],
  [
    'a foot that says so in its class alone',
    `<div>${p('yes').repeat(3)}</div><div class="page-footer-v2"><ul><li>no</li></ul></div>`,
  ],
  [
    'comments and their form',
    `<article><h1>yes</h1>${p('yes').repeat(2)}</article><section id="comments"><h2>no</h2>
     ${`<div class="c">${p('no')}</div>`.repeat(9)}<form><label>no</label></form></section>`,
  ],
  [
    'banners',
    `<div role="dialog"><p>no cookies</p></div><div id="onetrust-banner">no</div><div class="CookieNotice">no</div>
     <dialog open>no</dialog><article><h1>yes</h1>${p('yes').repeat(2)}
     <div class="ad-slot">no</div><div class="newsletter-signup"><p>no</p></div><div class="article-tags">no</div></article>`,
  ],
  [
    'a live blog',
    `<main><h1>yes</h1><p>yes standfirst</p><div role="feed">
     ${`<div class="post"><h2><a href="#">yes post</a></h2>${p('yes')}</div>`.repeat(3)}</div></main>`,
  ],
  [
    'a whole page in one form, as some servers make them',
    `<form id="aspnet"><div class="nav-menu">no</div><div><h1>yes</h1>${p('yes').repeat(3)}</div></form>`,
  ],
  [
    'names that only sound like it',
    `<body class="has-sidebar comments-open"><div class="content-sidebar-wrap"><div class="sharing-enabled">
     <h1>yes</h1>${p('yes').repeat(3)}</div><div class="shadow adhesive commentary-free"><p>yes</p></div></div>`,
  ],
  [
    'a story in a dialog over the page',
    `<nav>no</nav><div role="dialog"><h1>yes</h1><div>${p('yes').repeat(3)}</div></div>`,
  ],
  ['a page that says where the story is', `<div><div itemprop="articleBody"><span>yes</span></div></div>`],
  [
    'forms that answer for their properties',
    `<article><h1>yes</h1>${p('yes').repeat(2)}<form><input name="parentNode"><input name="firstElementChild"><input name="getAttribute"><p>no</p></form></article>`,
  ],
];

test('the story is told apart from what stands around it', async ({ open }) => {
  for (const [what, html] of pages) {
    const page = await open(html);
    const wrong = await page.evaluate(() => {
      const story = lib.findStory()();
      const read = lib.readBlocks(document, { story }).map(({ text }) => text);
      const missed = lib
        .readBlocks(document)
        .map(({ text }) => text)
        .filter((text) => /\byes\b/.test(text) && !read.includes(text));
      return [...read.filter((text) => /\bno\b/.test(text)), ...missed].map((text) => text.slice(0, 60));
    });
    expect.soft(wrong, what).toEqual([]);
  }
});

test('a story that is put in the place of another is found', async ({ open }) => {
  const page = await open(`<main><h1>One</h1><div>${p('yes').repeat(3)}</div></main>`);
  const read = await page.evaluate(
    (html) => {
      const story = lib.findStory();
      const held = () => lib.readBlocks(document, { story: story() }).length;
      const before = held();
      document.body.innerHTML = html;
      return [before, held()];
    },
    `<div class="related"><h1>Two</h1><div class="promo">${p('yes').repeat(3)}</div></div>`,
  );
  expect(read).toEqual([4, 4]);
});

test('headings number the sections', async ({ open }) => {
  const page = await open(
    '<p>a</p><h1>b</h1><p>c</p><h2><b>d</b></h2><div><p>e</p></div><div role="heading">f</div><p>g</p>',
  );
  const numbers = await page.evaluate(() => {
    const sectionOf = lib.numberSections();
    return lib.readBlocks(document).map(({ text, pieces: [piece] }) => `${text}${sectionOf(piece!.node)}`);
  });
  expect(numbers).toEqual(['a0', 'b1', 'c1', 'd2', 'e2', 'f3', 'g3']);
});
