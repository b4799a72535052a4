import type { PageReport } from '../lib/text/page-report.ts';
import type { Notice } from './PopupNotice.tsx';
import type { RestrictedReason } from './popup-state.ts';

/** What the popup says of a page that Parallax cannot read. */
export const restrictedNotices: Record<RestrictedReason, Notice> = {
  'browser-page': {
    title: 'This page belongs to the browser.',
    text: 'Extensions cannot read such pages. Open a news article, and Parallax lays its briefings over it.',
  },
  store: {
    title: 'The browser lets no extension read its store.',
    text: 'On any other site Parallax works as usual.',
  },
  pdf: {
    title: 'This is a PDF.',
    text: 'Parallax reads web pages only. If the article has a web version, open that.',
  },
  'no-page': {
    title: 'This is not a web page.',
    text: 'It is a PDF, a picture or plain data. Parallax reads web pages only.',
  },
  'no-access': {
    title: 'Parallax has no access to this site.',
    text: 'You or the browser withhold it. The extension’s settings in the browser can allow it.',
  },
  unreachable: {
    title: 'Parallax is not on this page yet.',
    text: 'The page was opened before Parallax was installed or updated, or it is still loading. Reload it.',
  },
};

/** What the popup says of a page that shows no marks; null where it lists what it found. */
export function pageNotice({ state, host, problem, counts }: PageReport): Notice | null {
  switch (state) {
    case 'off-here':
      return {
        title: 'You switched highlights off here.',
        text: `Nothing on ${host} is read or marked until you switch them on again.`,
      };
    case 'no-page':
      return restrictedNotices['no-page'];
    case 'not-chosen':
      return {
        title: 'This site is not one you chose.',
        text: 'Parallax reads only sites you switch on. To add this one, use the switch above.',
      };
    case 'not-article':
      return {
        title: 'This does not look like an article.',
        text: 'Parallax reads articles only. If it is wrong, or you want marks here anyway, use the switch above.',
      };
    case 'failed':
      return {
        title: 'Parallax could not read this page.',
        text: `${problem ? `${problem} ` : ''}The page itself is as it was. Reloading it may help.`,
      };
    case 'reading':
      return counts.length > 0 ? null : { title: 'Reading this page…' };
    case 'on':
      return counts.length > 0
        ? null
        : {
            title: 'Nothing here the briefings cover.',
            text: 'Parallax read this page and found none of the names it knows.',
          };
  }
}
