import { expect, test } from 'vitest';
import { CLOSE_DELAY, type HoverEvent, initialHover, reduceHover } from '../../lib/page/hover-intent.ts';

/* Each row: what happens, as events; and what is done, as words. Marks are A and B; tokens count from 1. */

const at = (x: number, y: number) => ({ x, y });
const over = (mark: string | null, x = 10, y = 10): HoverEvent<string> => ({
  type: 'pointed',
  mark,
  point: at(x, y),
  card,
});
const card = { left: 0, top: 40, right: 400, bottom: 300 };
const dwelt = (token: number): HoverEvent<string> => ({ type: 'dwelt', token });
const waited = (token: number): HoverEvent<string> => ({ type: 'waited', token });
const plain = (
  type:
    | 'enteredCard'
    | 'leftCard'
    | 'scrolled'
    | 'escaped'
    | 'pinned'
    | 'unpinned'
    | 'held'
    | 'released'
    | 'away'
    | 'dismissed',
) => ({ type }) satisfies HoverEvent<string>;
const press = (mark: string | null): HoverEvent<string> => ({ type: 'pressed', mark });
const tap = (mark: string | null): HoverEvent<string> => ({ type: 'tapped', mark });
const key = (mark: string): HoverEvent<string> => ({ type: 'keyed', mark });
const focus = (mark: string | null): HoverEvent<string> => ({ type: 'focused', mark });
const gone = (mark: string): HoverEvent<string> => ({ type: 'gone', mark });

const opened = [over('A'), dwelt(1)];
/** What `opened` does. */
const opening = ['dwell 1', 'open A by hover'];

type Row = [what: string, events: HoverEvent<string>[], done: string[]];

const rows: Row[] = [
  // Opening.
  ['rest on a mark opens', [over('A'), dwelt(1)], ['dwell 1', 'open A by hover']],
  [
    'movement restarts the wait',
    [over('A'), over('A', 20), dwelt(1), dwelt(2)],
    ['dwell 1', 'dwell 2', 'open A by hover'],
  ],
  ['a trembling hand does not', [over('A'), over('A', 12), dwelt(1)], ['dwell 1', 'open A by hover']],
  ['leaving forgets it', [over('A'), over(null, 90), dwelt(1)], ['dwell 1', 'stop dwell']],
  [
    'another mark waits anew',
    [over('A'), over('B', 90), dwelt(1), dwelt(2)],
    ['dwell 1', 'dwell 2', 'open B by hover'],
  ],
  ['scrolling forgets it', [over('A'), plain('scrolled'), dwelt(1)], ['dwell 1', 'stop dwell']],
  ['a mark scrolled under a pointer at rest does not open', [over(null), plain('scrolled'), over('A')], []],
  [
    'nor does the mark the wheel is turned on, until the pointer moves',
    [over('A'), plain('scrolled'), over('A'), over('A', 30), dwelt(2)],
    ['dwell 1', 'stop dwell', 'dwell 2', 'open A by hover'],
  ],
  ['a press opens at once', [over('A'), press('A'), dwelt(1)], ['dwell 1', 'stop dwell', 'open A by press']],
  ['a press elsewhere forgets the wait', [over('A'), press(null)], ['dwell 1', 'stop dwell']],
  ['a press on the open mark keeps it', [...opened, press('A')], opening],
  ['a tap opens at once', [tap('A')], ['open A by tap']],
  ['a tap elsewhere closes', [tap('A'), tap(null)], ['open A by tap', 'close']],
  ['a key opens at once', [key('A')], ['open A by key']],
  [
    'a key on the open mark opens again, to take the focus there',
    [...opened, key('A')],
    [...opening, 'open A by key'],
  ],
  ['focus opens after the delay', [focus('A'), dwelt(1)], ['dwell 1', 'open A by focus']],
  ['focus that moves on forgets it', [focus('A'), focus(null), dwelt(1)], ['dwell 1', 'stop dwell']],
  [
    'the scrolling that focus causes does not',
    [focus('A'), plain('scrolled'), dwelt(1)],
    ['dwell 1', 'open A by focus'],
  ],
  ['the window loses focus: nothing opens', [over('A'), plain('away'), dwelt(1)], ['dwell 1', 'stop dwell']],
  ['a mark that goes is not opened', [over('A'), gone('A'), dwelt(1)], ['dwell 1', 'stop dwell']],
  // Staying open and closing.
  [
    'leaving both closes after a while',
    [...opened, over(null, 500), waited(2)],
    [...opening, 'wait 2', 'close'],
  ],
  [
    'coming back in time keeps it',
    [...opened, over(null, 500), over('A', 11), waited(2)],
    [...opening, 'wait 2', 'stop wait'],
  ],
  [
    'entering the card in time keeps it',
    [...opened, over(null, 500), plain('enteredCard'), waited(2), over(null, 600)],
    [...opening, 'wait 2', 'stop wait'],
  ],
  [
    'leaving the card closes after a while',
    [...opened, plain('enteredCard'), plain('leftCard'), over(null, 500), waited(2)],
    [...opening, 'wait 2', 'close'],
  ],
  [
    'on the way to the card each movement restarts the wait',
    [
      ...opened,
      over(null, 20, 20),
      over(null, 30, 30),
      waited(2),
      over(null, 35, 35),
      plain('enteredCard'),
      waited(4),
    ],
    [...opening, 'wait 2', 'wait 3', 'wait 4', 'stop wait'],
  ],
  [
    'off the way it does not',
    [...opened, over(null, 600, 10), over(null, 700, 10), waited(2)],
    [...opening, 'wait 2', 'close'],
  ],
  [
    'a mark on the way is passed by',
    [...opened, over('B', 20, 20), over(null, 30, 30), plain('enteredCard'), dwelt(2)],
    [...opening, 'dwell 2', 'wait 3', 'stop dwell', 'wait 4', 'stop wait'],
  ],
  [
    'rest on another mark opens that one instead',
    [...opened, over('B', 600), dwelt(2)],
    [...opening, 'dwell 2', 'wait 3', 'stop wait', 'open B by hover'],
  ],
  ['a press elsewhere closes', [...opened, press(null)], [...opening, 'close']],
  [
    'Escape closes and gives the focus back',
    [...opened, plain('escaped')],
    [...opening, 'close, focus back'],
  ],
  ['Escape with nothing open does nothing', [plain('escaped')], []],
  ['closed from inside', [...opened, plain('dismissed')], [...opening, 'close, focus back']],
  [
    'a card opened by key does not mind the pointer',
    [key('A'), over(null, 500), over(null, 600)],
    ['open A by key'],
  ],
  [
    'until the pointer has been in it',
    [key('A'), plain('enteredCard'), plain('leftCard'), waited(1)],
    ['open A by key', 'wait 1', 'close'],
  ],
  ['nor that the window loses focus', [key('A'), plain('away')], ['open A by key']],
  ['a card opened by hover does', [...opened, plain('away')], [...opening, 'close']],
  ['but not while the pointer is in it', [...opened, plain('enteredCard'), plain('away')], opening],
  [
    'a card opened by focus goes with it',
    [focus('A'), dwelt(1), focus(null), waited(2)],
    ['dwell 1', 'open A by focus', 'wait 2', 'close'],
  ],
  [
    'its mark goes: it closes after a while',
    [...opened, gone('A'), waited(2)],
    [...opening, 'wait 2', 'close'],
  ],
  ['its mark goes while it is being read: it stays', [...opened, plain('enteredCard'), gone('A')], opening],
  // Pinned and held.
  ['pinned, it stays', [...opened, plain('pinned'), over(null, 500), plain('away'), press(null)], opening],
  [
    'pinning stops a wait',
    [...opened, over(null, 500), plain('pinned'), waited(2)],
    [...opening, 'wait 2', 'stop wait'],
  ],
  [
    'unpinned, it goes when left',
    [...opened, plain('pinned'), over(null, 500), plain('unpinned'), waited(2)],
    [...opening, 'wait 2', 'close'],
  ],
  [
    'unpinned with the pointer in it, it stays',
    [...opened, plain('enteredCard'), plain('pinned'), plain('unpinned')],
    opening,
  ],
  [
    'Escape closes a pinned one, too',
    [...opened, plain('pinned'), plain('escaped')],
    [...opening, 'close, focus back'],
  ],
  [
    'a selection in it holds it open',
    [
      ...opened,
      plain('enteredCard'),
      plain('held'),
      plain('leftCard'),
      over(null, 500),
      plain('released'),
      waited(2),
    ],
    [...opening, 'wait 2', 'close'],
  ],
  [
    'pinned, it minds neither rest on another mark nor the focus there',
    [...opened, plain('pinned'), over('B', 600), dwelt(2), focus('B'), dwelt(3), over(null, 700)],
    [...opening, 'dwell 2', 'dwell 3'],
  ],
  ...[press('B'), tap('B'), key('B')].map((asked, at): Row => [
    `pinned, ${asked.type} on another mark opens that one, not pinned`,
    [...opened, plain('pinned'), asked, plain('enteredCard'), plain('leftCard'), waited(2)],
    [...opening, `open B by ${['press', 'tap', 'key'][at]}`, 'wait 2', 'close'],
  ]),
  [
    'closing forgets the pin',
    [...opened, plain('pinned'), plain('escaped'), press('B'), over(null, 500)],
    [...opening, 'close, focus back', 'open B by press', 'wait 2'],
  ],
];

test.each(rows)('%s', (_, events, done) => {
  expect(play(events)).toEqual(done);
});

test('the wait before opening is the setting’s; before closing it is long enough to come back', () => {
  const rest = reduceHover(initialHover<string>(), over('A'), { openDelay: 250 });
  expect(rest.effects).toEqual([{ type: 'startDwell', token: 1, ms: 250 }]);
  const opened = reduceHover(rest.state, dwelt(1));
  expect(reduceHover(opened.state, over(null, 900)).effects).toEqual([
    { type: 'startClose', token: 2, ms: CLOSE_DELAY },
  ]);
});

function play(events: HoverEvent<string>[]): string[] {
  let state = initialHover<string>();
  return events.flatMap((event) => {
    const step = reduceHover(state, event);
    state = step.state;
    return step.effects.map((effect) => {
      switch (effect.type) {
        case 'startDwell':
          return `dwell ${effect.token}`;
        case 'cancelDwell':
          return 'stop dwell';
        case 'startClose':
          return `wait ${effect.token}`;
        case 'cancelClose':
          return 'stop wait';
        case 'open':
          return `open ${effect.mark} by ${effect.how}`;
        case 'close':
          return effect.returnFocus ? 'close, focus back' : 'close';
      }
    });
  });
}
