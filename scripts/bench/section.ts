/** A table of figures, and what is to be known about them. */
export interface Section {
  title: string;
  columns: string[];
  rows: (string | number)[][];
  notes: string[];
}

export interface BenchOptions {
  /** A folder of saved pages (*.html) to measure on as well. */
  pages?: string;
  /** Whether a machine reads the result: nothing but it goes to standard output. */
  json?: boolean;
}

/** A part of the benchmark: measures, and tells what it measured. */
export type Part = (options: BenchOptions) => Promise<Section>;

/** A section as a table of plain text, numbers to the right. */
export function sectionInWords({ title, columns, rows, notes }: Section): string {
  const cells = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => row[c]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd();
  const [head, ...body] = cells.map(line);
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [title, '', head, rule, ...body, '', ...notes.map((note) => `  ${note}`), ''].join('\n');
}
