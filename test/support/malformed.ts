import fc from 'fast-check';
import { SHORTEST } from './commands';

type Fields = Readonly<Record<PropertyKey, unknown>>;

const COMMANDS: readonly Fields[] = Object.values(SHORTEST);
const NAMES: ReadonlySet<unknown> = new Set(Object.keys(SHORTEST));
/** Fields that some command may have beside those of its shortest form. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'confirmed',
  'confirmation',
  'phone',
  'dry',
  'digits',
  'password',
  'keys',
  'around',
]);

const command = fc.constantFrom(...COMMANDS);

const circle = (): unknown => {
  const one: Record<string, unknown> = {};
  return Object.assign(one, { one, list: [one] });
};

class Stranger {
  readonly is = 'stranger';
}

/** A payload that is made when it is sent: fast-check itself looks at its values, and some of these throw then. */
export interface Malformed {
  readonly kind: string;
  readonly make: () => unknown;
}

/** The values that no field of any command may have. */
const WRONG: readonly (() => unknown)[] = [
  () => Symbol('x'),
  () => () => 1,
  () => 12n,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1.5,
  () => new Date(0),
  () => new Map([['do', 'quit']]),
  () => new Set(['quit']),
  () => /x/,
  () => new Stranger(),
  () => Promise.resolve('x'),
  () => new Error('x'),
  circle,
  () => 'x'.repeat(200_001),
  () => new Proxy({ x: 1 }, {}),
  () => ({ toString: () => 'quit', valueOf: () => 1, length: 1, 0: 'x' }),
  () => [[], {}, null],
  () => new DataView(new ArrayBuffer(8)),
  () => new Uint8Array(100),
  () => new Float32Array(3),
  () => Buffer.from('do=quit'),
  () => new ArrayBuffer(8),
];
const wrong = fc.constantFrom(...WRONG);

/** A copy of `whole` in which one place, however deep, holds something else. */
function withWrongPlace(whole: unknown, way: readonly number[], other: unknown): unknown {
  if (typeof whole !== 'object' || whole === null || ArrayBuffer.isView(whole)) return other;
  const [turn = 0, ...rest] = way;
  const keys = Object.keys(whole).filter((key) => key !== 'do' && key !== 'is');
  const key = keys[turn % keys.length];
  if (key === undefined || way.length === 0) return other;
  const next = withWrongPlace((whole as Fields)[key], rest, other);
  return Array.isArray(whole)
    ? whole.map((item, index) => (String(index) === key ? next : item))
    : { ...whole, [key]: next };
}

const misplaced = fc
  .tuple(command, fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), wrong)
  .map(([whole, way, other]): Malformed => ({ kind: 'misplaced', make: () => withWrongPlace(whole, way, other()) }));

const withoutField = fc.tuple(command, fc.nat(20)).map(([whole, turn]): Malformed => {
  const keys = Object.keys(whole);
  const left = keys[turn % keys.length];
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== left));
  return { kind: 'without a field', make: () => rest };
});

const STRANGE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON', ' do', 'DO'] as const;

const withStrangeField = fc
  .tuple(command, fc.oneof(fc.string(), fc.constantFrom(...STRANGE)), fc.anything())
  .filter(([whole, key]) => !Object.hasOwn(whole, key) && !OPTIONAL.has(key))
  .map(([whole, key, value]): Malformed => {
    const field = { value, enumerable: true };
    return { kind: 'with a strange field', make: () => Object.defineProperty({ ...whole }, key, field) };
  });

const misnamed = fc
  .tuple(
    command,
    fc.oneof(
      fc.string().map((name) => () => name),
      wrong,
      command.map(
        ({ do: name }) =>
          () =>
            `${String(name).toUpperCase()}`,
      ),
      command.map(
        ({ do: name }) =>
          () =>
            `${String(name)} `,
      ),
      command.map(({ do: name }) => () => [name]),
      command.map(
        ({ do: name }) =>
          () =>
            Object(name),
      ),
      fc.constantFrom(...STRANGE).map((name) => () => name),
    ),
  )
  .map(([whole, name]): Malformed => ({ kind: 'misnamed', make: () => ({ ...whole, do: name() }) }))
  .filter(({ make }) => !NAMES.has((make() as Fields).do));

/** Values that say the same as a command, and are none. */
const DISGUISES: readonly ((whole: Fields) => unknown)[] = [
  (whole) => [whole],
  (whole) => ({ command: whole }),
  (whole) => JSON.stringify(whole),
  (whole) => new Map(Object.entries(whole)),
  (whole) => Object.create(whole),
  (whole) => Object.assign(new Stranger(), whole),
  (whole) => Object.assign(() => 1, whole),
  (whole) => Object.assign([], whole),
  (whole) => Object.assign(new Error('x'), whole),
  (whole) => Object.assign(new Uint8Array(2), whole),
  (whole) => Promise.resolve(whole),
  (whole) => new Proxy(Object.create(whole), {}),
  (whole) => Object.assign(Object.create({ confirmed: true }), whole),
  (whole) => JSON.parse(JSON.stringify({ wrapped: whole }).replace('"wrapped"', '"__proto__"')),
  (whole) => ({ ...whole, [Symbol('do')]: 'quit' }),
];

const disguised = fc
  .tuple(command, fc.constantFrom(...DISGUISES))
  .map(([whole, disguise]): Malformed => ({ kind: 'disguised', make: () => disguise(whole) }));

const explode = (): never => {
  throw new Error('do not look');
};

/** Values that throw when they are looked at. */
const EXPLOSIVES: readonly ((whole: Fields, turn: number) => unknown)[] = [
  (whole, turn) => {
    const keys = Object.keys(whole);
    return Object.defineProperty({ ...whole }, keys[turn % keys.length] ?? 'do', { get: explode, enumerable: true });
  },
  (whole) => new Proxy({ ...whole }, { get: explode }),
  (whole) => new Proxy({ ...whole }, { get: explode, ownKeys: explode, getPrototypeOf: explode, has: explode }),
  (whole) => {
    const { proxy, revoke } = Proxy.revocable({ ...whole }, {});
    revoke();
    return proxy;
  },
];

const explosive = fc
  .tuple(command, fc.nat(20), fc.constantFrom(...EXPLOSIVES))
  .map(([whole, turn, how]): Malformed => ({ kind: 'explosive', make: () => how(whole, turn) }));

const anything = fc
  .anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  .filter((thing) => !(typeof thing === 'object' && thing !== null && 'do' in thing))
  .map((thing): Malformed => ({ kind: 'anything', make: () => thing }));

/** Payloads that are no command, most of them nearly one. */
export const malformed = fc.oneof(misplaced, withoutField, withStrangeField, misnamed, disguised, explosive, anything);
