// How pages move, one function each; the tests call them by name.

const stream = document.querySelector('#stream');

const paragraph = (text, part) => {
  const element = Object.assign(document.createElement('p'), { textContent: text });
  if (part) element.dataset.part = part;
  return element;
};

const nextFrame = () => new Promise(requestAnimationFrame);

/** What an article of an endless stream is made of; one of its paragraphs is out of sight, one in a shadow root. */
function article(number) {
  const element = document.createElement('article');
  const hidden = paragraph(`Not seen in article ${number}: the Kremlin.`);
  hidden.style.display = 'none';
  const boxed = document.createElement('story-box');
  boxed.attachShadow({ mode: 'open' }).append(paragraph(`In the box of article ${number} is Ukraine.`));
  element.append(
    paragraph(`Article ${number} has the Kremlin in it, and Ukraine, and the Kremlin once more.`),
    paragraph(`In article ${number}, John Lough is not sure of the Group of Seven.`),
    hidden,
    boxed,
  );
  return element;
}

const KEPT = 50;
let articles = 0;

/** The reader scrolls through articles; those long past are taken out again. @returns the most ranges registered */
async function scrollThrough(count) {
  let most = 0;
  for (const last = articles + count; articles < last;) {
    for (let more = 0; more < 5; more++) stream.append(article(++articles));
    while (stream.children.length > KEPT) stream.firstElementChild.remove();
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrame();
    let ranges = 0;
    for (const highlight of CSS.highlights.values()) ranges += highlight.size;
    most = Math.max(most, ranges);
  }
  return most;
}

/** A list that shows ten of a hundred rows, always in the same ten text nodes. */
function showRows(from) {
  let list = document.querySelector('ol');
  if (!list) {
    list = document.createElement('ol');
    for (let row = 0; row < 10; row++) {
      const item = document.createElement('li');
      item.append('');
      list.append(item);
    }
    stream.replaceChildren(list);
  }
  const names = ['the Kremlin', 'John Lough', 'nobody', 'the Group of Seven', 'Ukraine'];
  for (const [row, item] of [...list.children].entries()) {
    item.dataset.part = `row ${row}`;
    item.firstChild.data = `Row ${from + row} is about ${names[(from + row) % names.length]}.`;
  }
}

const stories = {
  one: ['The Kremlin opens', 'Story one is all about the Kremlin.'],
  two: ['John Lough replies', 'Story two is all about John Lough.'],
  three: ['Ukraine answers', 'Story three is all about Ukraine.'],
};

/** A router's work: another story in the same page. */
function show(name) {
  const [title, text] = stories[name];
  document.title = title;
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  heading.dataset.part = 'title';
  stream.replaceChildren(heading, paragraph(text, 'text'));
}

function goTo(name) {
  history.pushState(null, '', `?story=${name}`);
  show(name);
}

addEventListener('hashchange', () => show(location.hash.slice(1)));

/** A script that puts curly quotes wherever anything changes, as some do for typography. @returns what counts its runs */
function beautify() {
  const runs = { count: 0, last: 0 };
  const curl = () => {
    runs.count++;
    runs.last = performance.now();
    const walker = document.createTreeWalker(stream, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode.data.includes('"'))
        walker.currentNode.data = walker.currentNode.data.replace(/"([^"]*)"/g, '“$1”');
  };
  new MutationObserver(curl).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  stream.append(paragraph('He said "no", and "the Kremlin" said "well".', 'quotes'));
  return runs;
}

/** Changes texts, ten thousand times a second. @returns the longest time between two frames, in milliseconds */
async function storm(milliseconds) {
  const rows = Array.from({ length: 200 }, (_, row) => paragraph(`Row ${row}`, `row ${row}`));
  stream.append(...rows);
  const start = performance.now();
  let made = 0;
  let longest = 0;
  for (let now = start; now - start < milliseconds;) {
    for (const due = (now - start) * 10; made < due; made++)
      rows[made % rows.length].firstChild.data = `Row ${made} of the Kremlin`;
    await nextFrame();
    longest = Math.max(longest, performance.now() - now);
    now = performance.now();
  }
  for (const row of rows) row.remove();
  stream.append(paragraph('After the storm, John Lough.', 'after the storm'));
  return { made, longest };
}

window.moving = { scrollThrough, showRows, goTo, beautify, storm, paragraph, stream };
