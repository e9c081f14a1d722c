import type { Settings } from '../../contract/settings';
import type { SoftKeys } from '../../contract/softkeys/soft-key';

/** The settings with other soft keys of the active phone. */
export function changedSoftKeys(
  { phones, activePhone, demo }: Settings,
  edit: (softKeys: SoftKeys) => SoftKeys,
): Pick<Settings, 'phones'> | Pick<Settings, 'demo'> {
  if (!phones.some(({ id }) => id === activePhone)) return { demo: { ...demo, softKeys: edit(demo.softKeys) } };
  return {
    phones: phones.map((one) => (one.id === activePhone ? { ...one, softKeys: edit(one.softKeys) } : one)),
  };
}

/** Soft keys without these. */
export const withoutKeys = (softKeys: SoftKeys, keys: readonly string[]): SoftKeys => ({
  ...softKeys,
  keys: Object.fromEntries(Object.entries(softKeys.keys).filter(([key]) => !keys.includes(key))),
});
