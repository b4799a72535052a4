import { expect, test } from 'vitest';
import { shippedCode, withoutComments } from './project-files.ts';

/** Where shipped code has something that fits a pattern, as "path: the line". */
const places = (pattern: RegExp): string[] =>
  shippedCode().flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

test('there is shipped code to look at', () => {
  expect(shippedCode().length).toBeGreaterThan(20);
});

test('nothing becomes HTML', () => {
  const made = places(
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|DOMParser|srcdoc)\b|document\.write/,
  );
  expect(made, 'Render text as text: textContent, or Preact').toEqual([]);
});

test('nothing becomes code', () => {
  const made = places(/\beval\s*\(|new Function\b|\bset(Timeout|Interval)\(\s*['"`]|javascript:/);
  expect(made, 'Write the code where it runs').toEqual([]);
});

test('no regular expression is made from data', () => {
  const made = places(/new RegExp\((?!\s*['"`/])/);
  expect(made, 'A briefing must not be able to hang a page: compare strings').toEqual([]);
});

test('nothing leaves the browser', () => {
  const sent = places(
    /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|WebTransport)\b/,
  );
  expect(sent, 'Parallax makes no request').toEqual([]);
  const fetched = places(/\bfetch\s*\(/).filter(
    (place) => !place.startsWith('lib/extension/bundled-briefings.ts: '),
  );
  expect(
    fetched,
    'Only lib/extension/bundled-briefings.ts fetches, and only from the extension itself',
  ).toEqual([]);
});

test('no page names a script, style or image of another place', () => {
  const foreign = places(/\b(src|href)="(https?:)?\/\//);
  expect(foreign, 'Put the file into the extension').toEqual([]);
});

test('the console of the page is the page’s', () => {
  expect(places(/\bconsole\.\w+\(/), 'Show the reader what went wrong; the console is nobody’s').toEqual([]);
});
