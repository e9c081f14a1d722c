import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Face, faceOf, NO_OWN_KEYS, type OwnKeys, ownModel } from '../../electron/phone/face';
import { findModel, generalModel, hasKey, isKey, modelNames } from '../../electron/phone/models';

const drawnKeys = (face: Face): readonly string[] =>
  [
    face.softKeys,
    face.functionKeys.keys,
    face.navigation,
    face.keypad,
    face.callKeys,
    face.volume,
    face.modules.flat(),
  ].flatMap((keys) => keys.map(({ key }) => key));

const own = (more: Partial<OwnKeys>): OwnKeys => ({ ...NO_OWN_KEYS, ...more });

const names = (keys: readonly { readonly key: string }[]): readonly string[] => keys.map(({ key }) => key);

const labelledKey = fc.oneof(
  fc.integer({ min: 1, max: 144 }).map((index) => `P${index}`),
  fc.integer({ min: 0, max: 143 }).map((index) => `EK${index}`),
  fc.constantFrom('constructor', '__proto__', 'toString'),
);

/** All that settings can hold. */
const anyOwnKeys: fc.Arbitrary<OwnKeys> = fc.record({
  functionKeys: fc.option(fc.nat(144)),
  modules: fc.nat(4),
  moduleKeys: fc.option(fc.integer({ min: 1, max: 144 })),
  labels: fc.dictionary(labelledKey, fc.string()),
});

test.each(['unknown', ...modelNames])('%s: whatever its owner says, every key is a key and is drawn once', (name) => {
  const model = findModel(name);
  fc.assert(
    fc.property(anyOwnKeys, (keys) => {
      const all = drawnKeys(faceOf(model, keys));
      expect(new Set(all).size).toBe(all.length);
      const owned = ownModel(model ?? generalModel, keys);
      expect(all.filter((key) => !isKey(key) || !hasKey(owned, key))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('without a word from its owner a face has what the catalogue says', () => {
  const face = faceOf(findModel('D385'));
  expect(face.model).toBe('D385');
  expect(names(face.functionKeys.keys)).toEqual(Array.from({ length: 48 }, (_, index) => `P${index + 1}`));
  expect(face.functionKeys).toMatchObject({ place: 'label', perPage: 12 });
  expect(face.modules).toEqual([]);
  expect(face.labelDisplay).not.toBeNull();
  expect(faceOf(findModel('870'))).toMatchObject({ touch: true, labelDisplay: null, softKeys: [] });
  expect(faceOf(findModel('820'))).toMatchObject({ touch: false, mendsLineInfo: true });
});

test('the count of its owner wins over the catalogue, and the key beyond it cannot be pressed', () => {
  const four = own({ functionKeys: 4 });
  const model = findModel('300') ?? generalModel;
  expect(names(faceOf(model, four).functionKeys.keys)).toEqual(['P1', 'P2', 'P3', 'P4']);
  expect(hasKey(ownModel(model, four), 'P4')).toBe(true);
  expect(hasKey(ownModel(model, four), 'P5')).toBe(false);
  expect(hasKey(model, 'P5')).toBe(true);
  expect(faceOf(model, own({ functionKeys: 0 })).functionKeys.keys).toEqual([]);
  expect(hasKey(ownModel(model, own({ functionKeys: 40 })), 'P40')).toBe(true);
});

test('a phone with pages keeps their size, whatever its owner counts', () => {
  for (const count of [1, 8, 32, 48, 144]) {
    expect(faceOf(findModel('D335'), own({ functionKeys: count })).functionKeys.perPage).toBe(8);
  }
});

test('a phone without pages shows all that its owner counts, up to as many as the largest phone', () => {
  const perPage = (functionKeys: number) => faceOf(undefined, own({ functionKeys })).functionKeys.perPage;
  expect([2, 4, 12, 18, 19, 144].map(perPage)).toEqual([4, 4, 12, 18, 18, 18]);
});

test('however many keys, the pages hold each of them once and none is empty', () => {
  fc.assert(
    fc.property(fc.constantFrom(...modelNames), anyOwnKeys, (name, said) => {
      const { keys, perPage } = faceOf(findModel(name), said).functionKeys;
      expect(perPage).toBeGreaterThan(0);
      const pages = Array.from({ length: Math.ceil(keys.length / perPage) }, (_, page) =>
        keys.slice(page * perPage, (page + 1) * perPage),
      );
      expect(pages.flat()).toEqual(keys);
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }),
  );
});

test('modules are numbered on from one to the next', () => {
  const [first, second, ...others] = faceOf(findModel('D785'), own({ modules: 2 })).modules;
  expect(names(first ?? [])).toEqual(Array.from({ length: 18 }, (_, index) => `EK${index}`));
  expect(names(second ?? [])).toEqual(Array.from({ length: 18 }, (_, index) => `EK${index + 18}`));
  expect(others).toEqual([]);
});

test('modules have the keys that their owner counts, and end with EK143', () => {
  const three = faceOf(findModel('D735'), own({ modules: 3, moduleKeys: 48 })).modules;
  expect(three.map(({ length }) => length)).toEqual([48, 48, 48]);
  expect(three.at(-1)?.at(-1)?.key).toBe('EK143');
  const four = faceOf(findModel('D785'), own({ modules: 4, moduleKeys: 60 })).modules;
  expect(four.map(({ length }) => length)).toEqual([60, 60, 24]);
});

test('no phone is given more modules than fit it', () => {
  expect(faceOf(findModel('D735'), own({ modules: 4 })).modules).toHaveLength(3);
  expect(faceOf(findModel('D785'), own({ modules: 4 })).modules).toHaveLength(4);
  expect(faceOf(findModel('D120'), own({ modules: 2, moduleKeys: 18 })).modules).toEqual([]);
});

test('function and expansion keys carry the words of their owner, and no other word', () => {
  const labels = { P1: 'Anna', P2: '', EK1: 'Tür', F1: 'no', '5': 'no' };
  const face = faceOf(findModel('D785'), own({ modules: 1, labels }));
  expect(face.functionKeys.keys.slice(0, 3)).toEqual([{ key: 'P1', label: 'Anna' }, { key: 'P2' }, { key: 'P3' }]);
  expect(face.modules[0]?.slice(0, 2)).toEqual([{ key: 'EK0' }, { key: 'EK1', label: 'Tür' }]);
  expect(JSON.stringify(face)).not.toContain('"no"');
  expect(JSON.stringify(faceOf(findModel('D785')))).not.toContain('label":');
});

test('a face whose keys no source places says so, and draws no soft keys', () => {
  const plain = modelNames.filter((name) => faceOf(findModel(name)).isPlain);
  expect(plain).toEqual(['D810', 'D812', 'D815', 'D862', 'D865', 'D892', 'D895']);
  const face = faceOf(findModel('D862'));
  expect(face).toMatchObject({ softKeys: [], touch: false, labelDisplay: null });
  expect(face.functionKeys).toMatchObject({ place: 'right', perPage: 8 });
  expect(names(face.functionKeys.keys)).toHaveLength(32);
  expect(names(face.navigation)).toEqual(['UP', 'DOWN', 'LEFT', 'RIGHT', 'ENTER', 'F_CANCEL']);
  expect(face.keypad).toHaveLength(12);
});

test('of three modules of a D8xx the last has as many keys as there are names for', () => {
  const three = faceOf(findModel('D865'), own({ modules: 3 })).modules;
  expect(three.map(({ length }) => length)).toEqual([60, 60, 24]);
  expect(three.at(-1)?.at(-1)?.key).toBe('EK143');
});

test('a phone that nobody has named gets the general face', () => {
  const face = faceOf(undefined);
  expect(face).toMatchObject({ model: 'unknown', isPlain: false });
  expect(face.display.sure).toBe(false);
  expect([face.touch, face.mendsLineInfo]).toEqual([true, true]);
  expect(face.softKeys).toHaveLength(4);
  expect(names(face.navigation)).toContain('CANCEL');
  expect(face.keypad).toHaveLength(12);
  expect(face.keypad.find(({ key }) => key === '7')).toEqual({ key: '7', letters: 'PQRS' });
  expect(faceOf(undefined, own({ modules: 1 })).modules).toHaveLength(1);
});
