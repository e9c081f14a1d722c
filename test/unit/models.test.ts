import { expect, test } from 'vitest';
import { findModel, generalModel, hasKey, isD8xx, isKey, type Model, modelNames } from '../../electron/phone/models';

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
  expect(findModel('snom725')?.name).toBe('725');
  expect(findModel('snomD725')?.name).toBe('D725');
  expect(findModel('765')?.name).toBe('D765');
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
  expect(model('870').display).toMatchObject({ width: 480, height: 272, colours: 'colour', sure: true });
});

test('every model that the issue names is in the catalogue, the oldest too, and no other', () => {
  const wanted =
    '190 200 220 300 320 360 370 710 715 720 725 760 820 821 870 D120 D140 D150 D305 D315 D335 D345 D375 D385 D710 ' +
    'D712 D713 D715 D717 D725 D735 D745 D765 D785';
  expect(modelNames).toEqual(wanted.split(' '));
  expect(modelNames.map((name) => findModel(`snom${name}`)?.name)).toEqual(modelNames);
});

test('every display has a shape, and one that nobody has measured says so', () => {
  const displays = [generalModel, ...modelNames.map(model)].flatMap(({ display, labelDisplay }) =>
    labelDisplay ? [display, labelDisplay] : [display],
  );
  for (const { width, height, pixelAspect } of displays) {
    expect([width, height].every((side) => Number.isInteger(side) && side >= 16 && side <= 1_280)).toBe(true);
    expect(pixelAspect).toBeGreaterThan(0);
  }
  expect(model('360').display).toMatchObject({ width: 128, height: 64, colours: 'mono', sure: true });
  expect(model('300').display.sure).toBe(false);
  expect(model('720').display.sure).toBe(false);
  expect(generalModel.display.sure).toBe(false);
});

test('the D717 alone has pixels that are not square', () => {
  expect(modelNames.filter((name) => model(name).display.pixelAspect !== 1)).toEqual(['D717']);
  const { width, height, pixelAspect } = model('D717').display;
  expect(Math.round(width * pixelAspect)).toBe(427);
  expect(height).toBe(240);
});

test('the line labels are mended on the 820 and 821 only', () => {
  expect(modelNames.filter((name) => model(name).mendsLineInfo)).toEqual(['820', '821']);
});

test('a phone that takes modules may be asked for any expansion key, another for none', () => {
  for (const name of modelNames) {
    const takes = model(name).modules !== null;
    expect([name, hasKey(model(name), 'EK0')]).toEqual([name, takes]);
    expect([name, hasKey(model(name), 'EK143')]).toEqual([name, takes]);
    expect(hasKey(model(name), 'EK144')).toBe(false);
  }
  expect(modelNames.filter((name) => model(name).modules === null)).toEqual(['190', '200', '300', '710', 'D120']);
});

test('every key that a model has is a key', () => {
  for (const one of [generalModel, ...modelNames.map(model)]) {
    const { softKeys, functionKeys, expansionKeys, navigation, callKeys, volume } = one;
    const all = [softKeys, functionKeys, expansionKeys, navigation, callKeys, volume].flat();
    expect(all.filter((key) => !isKey(key) || !hasKey(one, key))).toEqual([]);
  }
});

test.each([
  ['300', 'F_CONFERENCE F_RETRIEVE F_ADR_BOOK F_HELP F_SNOM MENU REC REDIAL DND'],
  ['720', 'F_RETRIEVE F_ADR_BOOK MENU TRANSFER F_HOLD DND'],
  ['D385', 'F_RETRIEVE F_ADR_BOOK F_SETTINGS DND'],
])('the %s has the keys that its family is built with', (name, keys) => {
  expect(keys.split(' ').filter((key) => !model(name).callKeys.includes(key))).toEqual([]);
});
