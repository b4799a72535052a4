import type { CreateGuide } from './guide.ts';
import { createFlash } from './flash-marks.ts';
import { createGuideHost } from './guide-host.ts';
import { jumpToMark } from './jump-to-mark.ts';
import type { Mark } from './marks.ts';
import { drawScrollMap } from './scroll-map.ts';
import { stepThroughMarks } from './step-through-marks.ts';
import { textOf } from './text-of.ts';

/** Leads through the marks of a page: scrolls, flashes, announces, and draws the scroll map. */
export const createGuide: CreateGuide = ({ signal, marks, nameOf, isMapWanted }) => {
  const host = createGuideHost(signal);
  const flash = createFlash(signal);
  let current: Mark | null = null;
  const map = drawScrollMap({
    host,
    marks: () => (isMapWanted() ? marks() : []),
    current: () => current,
    signal,
  });

  function announce(mark: Mark): void {
    const all = marks();
    const name = mark.entities.map(nameOf).find((found) => found !== undefined);
    const text = textOf(mark.range);
    const who = name === undefined || name === text ? text : `${text}: ${name}`;
    host.say(`${who}, ${all.indexOf(mark) + 1} of ${all.length}`);
  }

  return {
    step(step, from) {
      const mark = stepThroughMarks(marks(), step, from);
      if (!mark) return null;
      current = mark;
      jumpToMark(mark, { flash });
      // An opened card is read out itself.
      if (!step.open) announce(mark);
      map.draw();
      return mark;
    },
    draw: map.draw,
  };
};
