import type { Settings } from '../../contract/settings';
import type { SoftKeys } from '../../contract/softkeys/soft-key';
import { DEMO_ID } from '../connection/demo-phone';

/** The settings with other soft keys of this phone (its id); a phone that is gone has none. */
export function changedSoftKeys(
  { phones, demo }: Settings,
  phone: string,
  edit: (softKeys: SoftKeys) => SoftKeys,
): Pick<Settings, 'phones'> | Pick<Settings, 'demo'> {
  if (phone === DEMO_ID) return { demo: { ...demo, softKeys: edit(demo.softKeys) } };
  return { phones: phones.map((one) => (one.id === phone ? { ...one, softKeys: edit(one.softKeys) } : one)) };
}

const without = (softKeys: SoftKeys, keys: readonly string[]): SoftKeys['keys'] =>
  Object.fromEntries(Object.entries(softKeys.keys).filter(([key]) => !keys.includes(key)));

/** These keys are to be again what they were before. */
export const goingBack = (softKeys: SoftKeys, keys: readonly string[]): SoftKeys => ({
  ...softKeys,
  keys: without(softKeys, keys),
  back: [...new Set([...softKeys.back, ...keys])],
});

/** These keys are what they were before, or nothing more is done about that. */
export const letGo = (softKeys: SoftKeys, keys: readonly string[]): SoftKeys => ({
  ...softKeys,
  keys: without(softKeys, keys),
  back: softKeys.back.filter((key) => !keys.includes(key)),
});
