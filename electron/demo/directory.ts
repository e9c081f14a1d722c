/** The people of the demo's office, so that its display has names to show. */
const PEOPLE: ReadonlyMap<string, string> = new Map([
  ['200', 'Reception'],
  ['201', 'Anna Berg'],
  ['202', 'Ben Ito'],
  ['203', 'Workshop'],
  ['500', 'Voicemail'],
]);

/** The phone's own identity. */
export const IDENTITY = { number: '101', name: 'Demo desk' } as const;

/** Who answers at a number; null when the directory has nobody. */
export const nameOf = (number: string): string | null => PEOPLE.get(number) ?? null;

/** Speed-dial keys: P1 and P2 are lines, these follow. */
export const SPEED_DIAL: Readonly<Record<string, string>> = { P3: '200', P4: '201', P5: '202', P6: '203' };
