/* Everything of lib/page that the browser tests call, bundled for the page as the global `lib`. */
export * from '../../lib/page/highlight-styles.ts';
export * from '../../lib/page/is-article.ts';
export * from '../../lib/page/is-readable.ts';
export * from '../../lib/page/jump-to-mark.ts';
export * from '../../lib/page/mark-at-point.ts';
export * from '../../lib/page/marks.ts';
export * from '../../lib/page/observe-page.ts';
export * from '../../lib/page/page-darkness.ts';
export * from '../../lib/page/page-reading.ts';
export * from '../../lib/page/painter.ts';
export * from '../../lib/page/popover-host.ts';
export * from '../../lib/page/range-in-block.ts';
export * from '../../lib/page/range-rects.ts';
export * from '../../lib/page/read-page.ts';
export * from '../../lib/page/readable-range.ts';
export * from '../../lib/page/run-hover.ts';
