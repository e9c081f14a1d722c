import { createScreens } from '../../electron/demo/screen';
import type { DemoState } from '../../electron/demo/state';
import { findModel } from '../../electron/phone/models';

/** The displays of a demo phone of this model in a state of its own, the main one first. */
export const drawn = (name: string, state: DemoState): readonly Uint8Array[] => {
  const model = findModel(name);
  if (model === undefined) throw new Error(`The catalogue has no ${name}.`);
  const plate = { model: model.name, mac: '000413AABBCC' };
  const facts = { model, modules: 0, plate, pressed: () => null, now: () => Date.UTC(2026, 0, 5, 12) };
  const { screen, labels } = createScreens({ ...facts, state: () => state });
  return [screen(), ...(labels === null ? [] : [labels()])];
};

/** A model of every kind of display, and of every place of the keys' labels. */
export const KINDS_OF_DISPLAY = ['870', '820', '320', '360', '370', 'D335', 'D345', 'D717', 'D785', 'D862'] as const;
