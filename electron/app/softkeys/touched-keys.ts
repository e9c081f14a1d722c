import type { KeyBefore, TouchedKeys } from '../../contract/softkeys/soft-key';
import type { SettingsStore } from '../kernel/settings';
import { KeyProblemError } from './problem-error';

/** What Offhook has changed at the keys of one device, as it is kept: known also to an Offhook that starts later. */
export interface Touched {
  settingsOf(key: string): KeyBefore | undefined;
  isLit(light: number): boolean;
  /** The lights that were set and not given back. */
  lights(): readonly number[];
  /** Resolves when it is on file. Rejects with a KeyProblemError where it cannot be kept. */
  keep(more: Partial<Pick<TouchedKeys, 'settings' | 'lights'>>): Promise<void>;
  /** The device has these back. */
  drop(keys: readonly string[], lights: readonly number[]): Promise<void>;
}

const NOTHING = { settings: {}, lights: [] };

/** `device`: its MAC address or its origin; what was kept of another device under the same profile counts no more. */
export function createTouched(settings: Pick<SettingsStore, 'now' | 'change'>, phone: string, device: string): Touched {
  const now = (): Pick<TouchedKeys, 'settings' | 'lights'> => {
    const kept = settings.now().learned.touchedKeys[phone];
    return kept?.device === device ? kept : NOTHING;
  };

  const change = async (edit: (before: ReturnType<typeof now>) => ReturnType<typeof now>): Promise<void> => {
    const problem = await settings.change(({ learned }) => ({
      learned: { ...learned, touchedKeys: { ...learned.touchedKeys, [phone]: { device, ...edit(now()) } } },
    }));
    if (problem) throw new KeyProblemError(problem);
  };

  return {
    settingsOf: (key) => now().settings[key],
    isLit: (light) => now().lights.includes(light),
    lights: () => now().lights,
    async keep({ settings: more = {}, lights = [] }) {
      const before = now();
      const news = lights.filter((light) => !before.lights.includes(light));
      if (Object.keys(more).length === 0 && news.length === 0) return;
      await change((one) => ({ settings: { ...one.settings, ...more }, lights: [...one.lights, ...news] }));
    },
    async drop(keys, lights) {
      const before = now();
      const isThere = keys.some((key) => before.settings[key]) || lights.some((light) => before.lights.includes(light));
      if (!isThere) return;
      await change((one) => ({
        settings: Object.fromEntries(Object.entries(one.settings).filter(([key]) => !keys.includes(key))),
        lights: one.lights.filter((light) => !lights.includes(light)),
      }));
    },
  };
}
