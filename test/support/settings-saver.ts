import { writeSync } from 'node:fs';
import { PhoneProfile, type Settings } from '../../electron/contract/settings';
import { openSettings } from '../../electron/settings/file';
import { pressedFile } from '../../electron/settings/pressed-file';

/** Phones enough that the file takes several writes. */
const PHONES = 50;

/** Settings that say in every part which save they are of. */
const numbered = (settings: Settings, save: number): Settings => ({
  ...settings,
  phones: Array.from({ length: PHONES }, (_, phone) =>
    PhoneProfile.parse({ id: `phone-${phone}`, name: `Save ${save}`, host: `phone-${phone}.invalid` }),
  ),
  activePhone: `phone-${save % PHONES}`,
});

/** Saves settings and a pressed display for as long as it lives, and says each save when it is done. */
async function saveForEver(settingsPath: string, pressedPath: string): Promise<never> {
  const file = await openSettings(settingsPath, Date.now);
  const pressed = pressedFile(pressedPath);
  await pressed.read();
  const first = Number(file.settings.phones[0]?.name.slice('Save '.length) ?? 0);
  for (let save = first + 1; ; save += 1) {
    const [problem] = await Promise.all([
      file.save(numbered(file.settings, save)),
      pressed.write([{ phone: 'phone-1', origin: 'http://phone-1.invalid:80', x: save, y: save }]),
    ]);
    if (problem) throw new Error(problem.code);
    // Written at once: what is still on its way would be lost with the process.
    writeSync(1, `${save}\n`);
  }
}

const [settingsPath = '', pressedPath = ''] = process.argv.slice(2);
void saveForEver(settingsPath, pressedPath);
