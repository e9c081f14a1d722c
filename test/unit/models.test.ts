import { expect, test } from 'vitest';
import { faceOf, findModel, hasKey, isD8xx, isKey, type Model, modelNames } from '../../electron/phone/models';

const model = (name: string): Model => {
  const found = findModel(name);
  if (found === undefined) throw new Error(`no ${name} in the catalogue`);
  return found;
};

test('every key of the vendor page is known, and those of the oldest phones', () => {
  const page =
    'CANCEL ENTER OFFHOOK ONHOOK RIGHT LEFT UP DOWN VOLUME_UP VOLUME_DOWN MENU REDIAL DND REC F1 F2 F3 F4 SPEAKER ' +
    'HEADSET TRANSFER F_HOLD F_R MUTE 0 1 2 3 4 5 6 7 8 9 * # P1 P15 P144 EK0 EK143 DISCONNECT CLEAR FUNCTION RECALL';
  expect(page.split(' ').filter((key) => !isKey(key))).toEqual([]);
});

test.each(['', 'enter', 'P0', 'P145', 'P01', 'EK144', 'F5', 'NOKEY', 'A'])('%j is no key', (key) => {
  expect(isKey(key)).toBe(false);
});

test('a model is found however it is written', () => {
  for (const name of ['870', 'snom870', 'Snom 870', 'SNOM-870', ' snom 870-000413123456']) {
    expect(findModel(name)?.name).toBe('870');
  }
  expect(findModel('d785')?.name).toBe('D785');
  expect(findModel('snomD305-8325FE')?.name).toBe('D305');
  expect(findModel('snom725')?.name).toBe('D725');
  expect(findModel('toaster')).toBeUndefined();
  expect(findModel('')).toBeUndefined();
});

test('a phone without command.htm is no model of the catalogue', () => {
  expect(modelNames.filter(isD8xx)).toEqual([]);
  for (const name of ['D812', 'snomD865', 'd892', 'D810']) {
    expect(findModel(name)).toBeUndefined();
    expect(isD8xx(name)).toBe(true);
  }
  expect(isD8xx('870')).toBe(false);
});

test.each([
  ['300', 6],
  ['320', 12],
  ['720', 18],
  ['870', 15],
  ['190', 5],
  ['D335', 48],
  ['D717', 3],
  ['D785', 24],
])('the %s has %i function keys', (name, count) => {
  expect(model(name).functionKeys).toHaveLength(count);
  expect(hasKey(model(name), `P${count}`)).toBe(true);
  expect(hasKey(model(name), `P${count + 1}`)).toBe(false);
});

test('soft keys are where the vendor says they are', () => {
  expect(model('870').softKeys).toEqual([]);
  expect(hasKey(model('870'), 'F1')).toBe(false);
  expect(model('190').softKeys).toEqual(['F1', 'F2', 'F3']);
  expect(model('200').softKeys).toEqual(['F1', 'F2', 'F3']);
  expect(model('220').softKeys).toHaveLength(4);
  expect(model('D785').softKeys).toHaveLength(4);
});

test('the oldest phones have names of their own for cancel, menu and hold', () => {
  for (const name of ['190', '200', '220']) {
    for (const key of ['DISCONNECT', 'CLEAR', 'FUNCTION', 'RECALL']) expect(hasKey(model(name), key)).toBe(true);
    for (const key of ['CANCEL', 'MENU', 'F_HOLD', 'F_ADR_BOOK']) expect(hasKey(model(name), key)).toBe(false);
  }
  expect(hasKey(model('870'), 'DISCONNECT')).toBe(false);
  expect(hasKey(model('870'), 'F_ADR_BOOK')).toBe(true);
});

test.each(['300', '320', '360', '370', '720', '870', 'D785'])('the %s has hold by both of its names', (name) => {
  expect(['F_R', 'F_HOLD'].filter((key) => !hasKey(model(name), key))).toEqual([]);
});

test('only the 870 is touched', () => {
  expect(modelNames.filter((name) => model(name).touch)).toEqual(['870']);
  expect(model('870').display).toEqual({ width: 480, height: 272 });
});

test('every key of every model is a key, and drawn once', () => {
  for (const name of modelNames) {
    const { softKeys, functionKeys, navigation, keypad, callKeys, volume } = faceOf(model(name));
    const all = [softKeys, functionKeys, navigation, keypad, callKeys, volume].flat().map(({ key }) => key);
    expect(all.filter((key) => !isKey(key) || !hasKey(model(name), key))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(model(name).expansionKeys.every(isKey)).toBe(true);
  }
});

test('a phone that nobody has named gets the general face', () => {
  const face = faceOf(undefined);
  expect(face.model).toBe('unknown');
  expect(face.display).toBeNull();
  expect(face.softKeys).toHaveLength(4);
  expect(face.keypad).toHaveLength(12);
  expect(face.keypad.find(({ key }) => key === '7')).toEqual({ key: '7', letters: 'PQRS' });
});
