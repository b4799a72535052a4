/**
 * The mark in a 16 × 16 field: the same disc seen from two places, and the lens both views share. Drawn again,
 * path by path, in scripts/draw-icons.svg; a test holds the two together.
 */
export const markOutlines = {
  near: 'M5.9 5.1a5 5 0 1 0 0 10a5 5 0 0 0 0-10Z',
  far: 'M10.1 0.9a5 5 0 1 0 0 10a5 5 0 0 0 0-10Z',
  both: 'M5.16 5.16A5 5 0 0 1 10.84 10.84A5 5 0 0 1 5.16 5.16Z',
};

/** The project's mark. `hollow` draws outlines only: nothing is seen from here. */
export function Mark({ hollow = false }: { hollow?: boolean }) {
  return (
    <svg class="mark" data-hollow={hollow} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="mark-near" d={markOutlines.near} />
      <path class="mark-far" d={markOutlines.far} />
      {!hollow && <path class="mark-both" d={markOutlines.both} />}
    </svg>
  );
}
