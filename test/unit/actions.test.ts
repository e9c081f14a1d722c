import { expect, test } from 'vitest';
import { actionsOf, dialsAgain, hangsUp, keysFor, turnsElsewhere } from '../../electron/app/keys/actions';
import { ActionName } from '../../electron/contract/keys/action';
import { findModel, hasKey, modelNames } from '../../electron/phone/models';

const pressed = (action: ActionName, model: string): string =>
  (keysFor(action, findModel(model)) ?? []).map(({ key }) => key).join(' ');

const events = (keys: readonly string[]) => keys.map((key) => ({ key }));

test.each([
  ['870', ['ENTER', 'CANCEL', 'F_HOLD', 'TRANSFER', 'MUTE', 'REDIAL ENTER', 'DND']],
  ['D785', ['ENTER', 'CANCEL', 'F_HOLD', 'TRANSFER', 'MUTE', 'REDIAL ENTER', 'DND']],
  ['190', ['ENTER', 'DISCONNECT', 'RECALL', 'TRANSFER', '', 'REDIAL ENTER', 'DND']],
  ['D862', ['ENTER', 'F_CANCEL', 'F_HOLD', 'F_TRANSFER', 'F_MUTE', 'F_REDIAL ENTER', 'F_DND']],
  ['unknown', ['ENTER', 'CANCEL', 'F_HOLD', 'TRANSFER', 'MUTE', 'REDIAL ENTER', 'DND']],
] as const)(
  'the %s is answered, hung up, held, transferred, muted, redialled and left in peace by its keys',
  (model, keys) => {
    const actions = ['answer', 'hang-up', 'hold', 'transfer', 'mute', 'redial', 'do-not-disturb'] as const;
    expect(actions.map((action) => pressed(action, model))).toEqual(keys);
  },
);

test('an action presses only keys that the model has, and the newest phones have keys for every one', () => {
  for (const name of modelNames) {
    const model = findModel(name);
    const keys = ActionName.options.flatMap((action) => keysFor(action, model) ?? []);
    expect(keys.filter(({ key }) => model === undefined || !hasKey(model, key))).toEqual([]);
  }
  expect(actionsOf(findModel('D865'))).toEqual(actionsOf(findModel('D785')));
  expect(actionsOf(findModel('D865'))).toEqual(ActionName.options);
});

test('every way to hang up ends the call, under its older and its newer name', () => {
  for (const name of modelNames)
    expect([name, hangsUp(keysFor('hang-up', findModel(name)) ?? [])]).toEqual([name, true]);
  expect(['CANCEL', 'F_CANCEL', 'ONHOOK', 'DISCONNECT'].filter((key) => !hangsUp(events([key])))).toEqual([]);
  expect(hangsUp(events(['ENTER', 'F_OK', 'F_HOLD']))).toBe(false);
});

test('redial begins another call by both of its names', () => {
  for (const name of modelNames)
    expect([name, dialsAgain(keysFor('redial', findModel(name)) ?? [])]).toEqual([name, true]);
  expect(dialsAgain(events(['F_DND', 'ENTER']))).toBe(false);
});

test('behind keys for a second call, another one may be at hand', () => {
  const second = 'ENTER F_OK F_DIAL OFFHOOK F_HOLD F_R RECALL TRANSFER F_TRANSFER F_CONFERENCE F_CONF_ON F1 F4 P1 EK0';
  expect(second.split(' ').filter((key) => !turnsElsewhere(events([key])))).toEqual([]);
  const same = '5 * VOLUME_UP MUTE F_MUTE DND F_DND F_CANCEL CANCEL F_CONTACTS F_HELP UP';
  expect(same.split(' ').filter((key) => turnsElsewhere(events([key])))).toEqual([]);
});
