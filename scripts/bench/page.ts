import { benchFirstScan, type Row } from './page/first-scan.ts';
import { benchMoving } from './page/moving.ts';
import { openWorkbench } from './page/workbench.ts';
import type { Part } from './section.ts';

/** What a page's own thread pays for the extension, in Chromium, with the extension installed as it is built. */
export const benchPage: Part = async ({ pages }) => {
  const bench = await openWorkbench(pages);
  try {
    const rows: Row[] = [];
    for (const part of [benchMoving(bench), benchFirstScan(bench)])
      for await (const row of part) {
        rows.push(row);
        // It takes a quarter of an hour: what is known is told.
        process.stderr.write(`${row.join('  ')}\n`);
      }
    return {
      title: 'On a page, in Chromium',
      columns: ['', 'median', 'p95', 'aim'],
      rows,
      notes: [
        `${bench.pages.length} pages${pages ? '' : ' (name a folder of saved ones with --pages)'}; p95 is over pages. Times are the page thread’s processor time, as traced by the browser, so that what else the machine does counts less.`,
        'A first scan is everything the extension does on that thread from the switch on: walk, style, messages, ranges, garbage; frames are the page’s own. Walk and scan both run on a page just loaded, in turns; a bare walk is a TreeWalker’s over all nodes.',
      ],
    };
  } finally {
    await bench.close();
  }
};
