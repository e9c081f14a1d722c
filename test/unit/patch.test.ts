import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { Dialling, DialRules } from '../../electron/contract/dialling/rules';
import { Favourite } from '../../electron/contract/history/history';
import { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { merged, type PatchOf, patchOf } from '../../electron/contract/patch';
import { DemoSettings, PhoneProfile } from '../../electron/contract/phones/profile';
import { Sequence } from '../../electron/contract/sequences/sequence';

const Thing = z.strictObject({
  id: z.string(),
  name: z._default(z.string().check(z.trim(), z.minLength(1)), 'none'),
  note: z._default(z.nullable(z.string()), 'a note'),
  wire: z._default(
    z.strictObject({ method: z._default(z.enum(['GET', 'POST']), 'GET'), tries: z._default(z.int(), 3) }),
    { method: 'POST', tries: 9 },
  ),
  run: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('act'), action: z.string() }),
    z.strictObject({ do: z.literal('press'), keys: z.string() }),
  ]),
  list: z._default(z.array(z.strictObject({ one: z._default(z.int(), 1) })), []),
});
type Thing = z.infer<typeof Thing>;
const Patch = patchOf(Thing);

const thing: Thing = {
  id: 'a',
  name: 'A',
  note: 'kept',
  wire: { method: 'POST', tries: 5 },
  run: { do: 'act', action: 'mute' },
  list: [{ one: 7 }],
};

test.each([
  ['a thing', Thing],
  ['a phone', PhoneProfile],
  ['the demo phone', DemoSettings],
  ['rules', DialRules],
  ['dialling', Dialling],
  ['a hotkey', Hotkey],
  ['a sequence', Sequence],
  ['a favourite', Favourite],
])('an empty patch of %s parses to nothing: no default is put in', (_what, schema) => {
  expect(patchOf(schema as z.core.$ZodObject).parse({})).toEqual({});
});

test('an object of a patch has no defaults either', () => {
  expect(Patch.parse({ wire: {} })).toEqual({ wire: {} });
  expect(patchOf(PhoneProfile).parse({ wire: {}, keys: { modules: 1 }, rules: { outside: {} } })).toEqual({
    wire: {},
    keys: { modules: 1 },
    rules: { outside: {} },
  });
});

test('a patch is checked as the thing itself is', () => {
  expect(Patch.parse({ name: ' B ' })).toEqual({ name: 'B' });
  expect(Patch.safeParse({ name: ' ' }).success).toBe(false);
  expect(Patch.safeParse({ wire: { tries: 'many' } }).success).toBe(false);
  expect(Patch.safeParse({ other: 1 }).success).toBe(false);
  expect(Patch.safeParse({ wire: { other: 1 } }).success).toBe(false);
  // Inside a list there are whole things, with their defaults.
  expect(Patch.parse({ list: [{}] })).toEqual({ list: [{ one: 1 }] });
});

test('a patch changes what it names and nothing else', () => {
  expect(merged(Thing, thing, {})).toEqual(thing);
  expect(merged(Thing, thing, { name: 'B', wire: { tries: 1 } })).toEqual({
    ...thing,
    name: 'B',
    wire: { method: 'POST', tries: 1 },
  });
  expect(merged(Thing, thing, { note: null }).note).toBeNull();
});

test('lists and unions are replaced whole', () => {
  const run = { do: 'press', keys: '1' } as const;
  expect(merged(Thing, thing, { run, list: [] })).toEqual({ ...thing, run, list: [] });
});

test('a field that is there and undefined is turned away: it would be put into force', () => {
  expect(Patch.safeParse({ name: undefined }).success).toBe(false);
  expect(Patch.safeParse({ wire: { method: undefined } }).success).toBe(false);
});

test('the type of a patch is that of the thing, with every field of its own left to choose', () => {
  expectTypeOf<PatchOf<typeof Thing>>().toEqualTypeOf<{
    id?: string;
    name?: string;
    note?: string | null;
    wire?: { method?: 'GET' | 'POST'; tries?: number };
    run?: Thing['run'];
    list?: Thing['list'];
  }>();
});

test('two patches of different fields give the same, whichever comes first', () => {
  const name = fc.record({ name: fc.constantFrom('B', 'C'), wire: fc.record({ tries: fc.integer() }) });
  const rest = fc.record({ note: fc.option(fc.string()), wire: fc.record({ method: fc.constant('GET' as const) }) });
  fc.assert(
    fc.property(name, rest, (one, other) => {
      const first = merged(Thing, merged(Thing, thing, one), other);
      expect(first).toEqual(merged(Thing, merged(Thing, thing, other), one));
      expect(Thing.parse(first)).toEqual(first);
    }),
  );
});
