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

test('a D8xx takes no commands over HTTP, and every other model does', () => {
  expect(modelNames.filter((name) => !model(name).byHttp)).toEqual(modelNames.filter(isD8xx));
  for (const name of ['D812', 'snomD865', 'd892', 'D810', '862']) expect(model(name)).toMatchObject({ byHttp: false });
  for (const name of ['870', 'D785', '821']) expect(model(name)).toMatchObject({ byHttp: true, isPlain: false });
  expect(generalModel).toMatchObject({ byHttp: true, isPlain: false });
});

test('a D8xx that the catalogue does not know is one all the same', () => {
  expect(['D899', 'snomD817', 'd862n'].filter((name) => !isD8xx(name))).toEqual([]);
  expect(findModel('D899')).toBeUndefined();
  expect(['870', 'D785', '862'].filter(isD8xx)).toEqual([]);
});

test('the calls of a D8xx are worked by the names that are known to work there, and no older ones', () => {
  for (const name of modelNames.filter(isD8xx)) {
    const one = model(name);
    const known = 'ENTER F_CANCEL F_HOLD F_MUTE F_DND F_TRANSFER F_OK F_CONFERENCE F_REDIAL F_ADR_BOOK SPEAKER HEADSET';
    expect(known.split(' ').filter((key) => ![...one.callKeys, ...one.navigation].includes(key))).toEqual([]);
    expect('CANCEL MUTE DND TRANSFER OFFHOOK ONHOOK'.split(' ').filter((key) => hasKey(one, key))).toEqual([]);
    // No face shows their words; a sequence may press them.
    expect('F1 F4 VOLUME_UP F_REC F_LABEL_PAGE_NEXT'.split(' ').filter((key) => !hasKey(one, key))).toEqual([]);
  }
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
  ['D810', 4],
  ['D812', 28],
  ['D815', 36],
  ['D862', 32],
  ['D865', 40],
  ['D892', 36],
  ['D895', 40],
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

test('every model that is known to take commands is in the catalogue, the oldest and the newest too, and no other', () => {
  const wanted =
    '190 200 220 300 320 360 370 710 715 720 725 760 820 821 870 D120 D140 D150 D305 D315 D335 D345 D375 D385 D710 ' +
    'D712 D713 D715 D717 D725 D735 D745 D765 D785 D810 D812 D815 D862 D865 D892 D895';
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
  expect(model('D862').display).toMatchObject({ width: 1_280, height: 720, sure: true });
  expect(model('D895').display.sure).toBe(false);
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
