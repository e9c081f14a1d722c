import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { defaultSettings } from '../../electron/contract/settings';
import { places } from '../../electron/settings/place';
import type { Home } from '../support/home';

/** The hotkey that the measurement presses: as the settings write it, and its two halves as xdotool does. */
export const CHORD = { accelerator: 'CommandOrControl+Alt+Shift+K', held: 'ctrl+alt+shift', struck: 'k' } as const;
/** The key that it presses on the phone. */
export const CHORD_KEY = 'VOLUME_UP';

/** The settings of a user who has used Offhook for a while: one phone, welcomed, a hotkey of their own. */
export function settle(home: Home, port: number): void {
  const { settingsFile } = places(process.platform, { ...home.env });
  const phone = PhoneProfile.parse({ id: 'desk', name: 'Desk', host: '127.0.0.1', port, model: '870' });
  const hotkey = { id: 'measured', accelerator: CHORD.accelerator, run: { do: 'press', sequence: CHORD_KEY } } as const;
  const known = { ...defaultSettings(), welcomed: true, phones: [phone], activePhone: 'desk' };
  mkdirSync(dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify({ ...known, hotkeys: [...known.hotkeys, hotkey] }));
}
