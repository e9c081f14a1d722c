/** One measured figure, and the promise about it. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** The promise in words; empty when there is none. */
  readonly promise: string;
  readonly kept: boolean;
}

/** A figure without a promise. */
export const fact = (what: string, measured: string): Figure => ({ what, measured, promise: '', kept: true });

export const atLeast = (what: string, value: number, bound: number): Figure => ({
  what,
  measured: `${value.toFixed(1)} ×`,
  promise: `at least ${bound} ×`,
  kept: value >= bound,
});

export const atMost = (what: string, value: number, bound: number): Figure => ({
  what,
  measured: `${value.toFixed(2)} ×`,
  promise: `at most ${bound} ×`,
  kept: value <= bound,
});

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

const verdict = ({ promise, kept }: Figure): string => {
  if (promise === '') return '';
  return kept ? 'OK' : 'MISSED';
};

/** The figures as a table of plain text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, figure.measured, figure.promise, verdict(figure)]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2, 3].map(width);
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How long some work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
