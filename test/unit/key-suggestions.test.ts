import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestKeys } from '../../electron/phone/key-suggestions';
import { allKeyNames, findModel, hasKey, isKey, modelNames } from '../../electron/phone/models';

test.each([
  ['HOLD', ['F_HOLD']],
  ['hold', ['F_HOLD']],
  ['F_HODL', ['F_HOLD']],
  ['FHOLD', ['F_HOLD']],
  ['HANGUP', ['ONHOOK', 'CANCEL']],
  ['HANG_UP', ['ONHOOK', 'CANCEL']],
  ['HANGUPP', ['ONHOOK', 'CANCEL']],
  ['MUTTE', ['MUTE']],
  ['TRANFER', ['TRANSFER']],
  ['TRANSFFER', ['TRANSFER']],
  ['XFER', ['TRANSFER']],
  ['CONFERENCE', ['F_CONFERENCE']],
  ['ADRBOOK', ['F_ADR_BOOK']],
  ['VOLUMEUP', ['VOLUME_UP']],
  ['VOLUMEDOWN', ['VOLUME_DOWN']],
  ['OK', ['ENTER', 'F_OK']],
  ['ON_HOOK', ['ONHOOK', 'CANCEL']],
  ['ENTR', ['ENTER']],
  ['ESC', ['CANCEL']],
  ['CANCLE', ['CANCEL']],
  ['ARROW_UP', ['UP']],
  ['KEY_DOWN', ['DOWN']],
  ['STAR', ['*']],
  ['HASH', ['#']],
  ['FIVE', ['5']],
  ['LINE3', ['P3']],
  ['P01', ['P1']],
  ['SOFTKEY2', ['F2']],
  ['HELP', ['F_HELP']],
  ['OFF_HOOK', ['OFFHOOK']],
  ['RECORD', ['REC']],
] as const)('%s may mean %j', (name, meant) => {
  const suggested = suggestKeys(name);
  expect(suggested.slice(0, meant.length)).toEqual(meant);
});

test.each(['BOGUS', 'P145', 'QWERTYUIOP', 'X', '', '1234', 'F9'])('%s may mean nothing', (name) => {
  expect(suggestKeys(name)).toEqual([]);
});

test('what is suggested for a phone is on that phone, where it has any of it', () => {
  const old = findModel('190');
  const hers = (key: string): boolean => old !== undefined && hasKey(old, key);
  expect(suggestKeys('F_HOLD', hers)).toEqual(['RECALL']);
  expect(suggestKeys('HANGUP', hers)).toEqual(['ONHOOK', 'DISCONNECT']);
  expect(suggestKeys('MENU', hers)).toEqual(['FUNCTION']);
  const desk = findModel('D785');
  const newest = findModel('D862');
  const its = (key: string): boolean => newest !== undefined && hasKey(newest, key);
  for (const name of ['CANCEL', 'HANGUP', 'ONHOOK', 'ESC'])
    expect([name, suggestKeys(name, its)]).toEqual([name, ['F_CANCEL']]);
  for (const name of ['MUTE', 'DND', 'TRANSFER', 'REDIAL']) expect(suggestKeys(name, its)[0]).toBe(`F_${name}`);
  expect(suggestKeys('OFFHOOK', its)).toEqual(['ENTER']);
  expect(suggestKeys('RECALL', (key) => desk !== undefined && hasKey(desk, key))).toEqual(['F_HOLD', 'F_R']);
});

test('of no model is a key suggested for itself', () => {
  for (const model of modelNames) {
    const phone = findModel(model);
    const itself = allKeyNames().filter((name) =>
      suggestKeys(name, (key) => phone !== undefined && hasKey(phone, key)).includes(name),
    );
    expect([model, itself]).toEqual([model, []]);
  }
});

test('whatever was written, three real keys are suggested at most, and never the one that was written', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom(...allKeyNames()), fc.stringMatching(/^[A-Za-z_0-9]{1,24}$/));
  fc.assert(
    fc.property(names, fc.constantFrom(...modelNames), (name, model) => {
      const phone = findModel(model);
      const suggested = suggestKeys(name, (key) => phone !== undefined && hasKey(phone, key));
      expect(suggested.length).toBeLessThanOrEqual(3);
      expect(new Set(suggested).size).toBe(suggested.length);
      expect(suggested.every((key) => isKey(key) && key !== name.toUpperCase())).toBe(true);
    }),
  );
});

test('a name of one letter too many, too few or swapped leads back to the key', () => {
  const named = allKeyNames().filter((key) => /^(?:F_)?[A-Z_]{5,}$/.test(key));
  for (const key of named) {
    const typos = [`${key.slice(0, 3)}${key.slice(4)}`, `${key.slice(0, 4)}Q${key.slice(4)}`].filter(
      (typo) => !isKey(typo),
    );
    for (const typo of typos) expect([typo, suggestKeys(typo).length > 0]).toEqual([typo, true]);
  }
});
