/** The people of the demo's office, from number 200 on, so that its display has names to show. */
const PEOPLE = [
  'Reception',
  'Anna Berg',
  'Ben Ito',
  'Workshop',
  'Carla Rossi',
  'Daniel Roy',
  'Emma Lind',
  'Finn Olsen',
  'Grace Kim',
  'Hugo Silva',
  'Ines Costa',
  'Jonas Beck',
  'Kira Wolf',
  'Leo Marin',
  'Mia Novak',
  'Nils Holm',
  'Olga Petrov',
  'Paul Adler',
  'Rosa Vidal',
  'Sven Krog',
  'Tara Singh',
  'Warehouse',
] as const;

/** Its rooms, from number 300 on; they are on the keys of an expansion module. */
const ROOMS = [
  'Sales',
  'Support',
  'Accounts',
  'Payroll',
  'Legal',
  'Purchasing',
  'Stores',
  'Shipping',
  'Garage',
  'Canteen',
  'Library',
  'Studio',
  'Lab',
  'Front door',
  'Gate',
  'Nurse',
  'Press',
  'Training',
] as const;

type Entry = readonly [number: string, name: string];

const numbered = (names: readonly string[], from: number): readonly Entry[] =>
  names.map((name, index) => [String(from + index), name]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ...numbered(PEOPLE, 200),
  ...numbered(ROOMS, 300),
  ['500', 'Voicemail'] as const,
]);

/** The phone's own identity. */
export const IDENTITY = { number: '101', name: 'Demo desk' } as const;

/** The name at a number; null when the directory has none. */
export const nameOf = (number: string): string | null => NAMES.get(number) ?? null;

/** The numbers of the speed-dial keys: people on the phone, rooms on its first expansion module. */
export const SPEED_DIAL = {
  people: numbered(PEOPLE, 200).map(([number]) => number),
  rooms: numbered(ROOMS, 300).map(([number]) => number),
} as const;
