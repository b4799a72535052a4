const paths = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8m0-8-8 8',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4 9.5h8L9.5 6.5v-4M8 9.5V14',
  chevron: 'm4 6 4 4 4-4',
  jump: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  /** Two quotation marks: the speaker's own words. */
  direct: 'M6.5 4.5C4.5 5 3.5 6.5 3.5 8.5v3h3v-3h-3M12.5 4.5c-2 .5-3 2-3 4v3h3v-3h-3',
  /** A speech bubble with a line in it: someone says that someone said. */
  reported: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2zM5 7h6',
  /** A lens: somebody's reading of the facts. */
  analysis: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
  alert: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.7v.3',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing in the colour of the text beside it. Always decoration: the words carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      data-icon={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
