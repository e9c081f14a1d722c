/** A part of a text: from `start` up to `end`. */
export interface Zone {
  readonly start: number;
  readonly end: number;
}

/** Sorts zones by where they begin. */
export const inOrder = (one: Zone, other: Zone): number => one.start - other.start;

const TURN = /\u202e[^\u202c\n]*/g;

/** Where the original text is shown from right to left by force: digits in it are not the ones that people see. */
export const turnedZones = (original: string): readonly Zone[] =>
  original.includes('\u202e')
    ? [...original.matchAll(TURN)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    : [];

/** Whether anything between `start` and `end` is in one of the zones, which are in order; looks at each zone once. */
export function createZoneCheck(zones: readonly Zone[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while ((zones[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const zone = zones[next];
    return zone !== undefined && zone.start < end;
  };
}
