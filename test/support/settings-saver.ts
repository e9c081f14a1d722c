import { writeSync } from 'node:fs';
import type { PastCall } from '../../electron/contract/history/history';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import type { Settings } from '../../electron/contract/settings';
import { openSettings } from '../../electron/settings/file';
import { openHistory } from '../../electron/settings/history-file';
import { pressedFile } from '../../electron/settings/pressed-file';

/** Phones enough that the file takes several writes. */
const PHONES = 50;
const CALLS = 200;

/** Settings that say in every part which save they are of. */
const numbered = (settings: Settings, save: number): Settings => ({
  ...settings,
  phones: Array.from({ length: PHONES }, (_, phone) =>
    PhoneProfile.parse({ id: `phone-${phone}`, name: `Save ${save}`, host: `phone-${phone}.invalid` }),
  ),
  activePhone: `phone-${save % PHONES}`,
});

/** Calls that say the same. */
const numberedCalls = (save: number): PastCall[] =>
  Array.from({ length: CALLS }, (_, call) => ({
    id: `call-${call}`,
    number: `030 ${save}`,
    dials: `030${save}`,
    phone: 'Desk',
    at: save,
    from: 'typed',
    outcome: 'done',
  }));

/** Saves settings, calls and a pressed display for as long as it lives, and says each save when it is done. */
async function saveForEver(settingsPath: string, pressedPath: string, historyPath: string): Promise<never> {
  const file = await openSettings(settingsPath, Date.now);
  const history = await openHistory(historyPath, Date.now);
  const pressed = pressedFile(pressedPath);
  await pressed.read();
  const first = Number(file.settings.phones[0]?.name.slice('Save '.length) ?? 0);
  for (let save = first + 1; ; save += 1) {
    const problems = await Promise.all([
      file.save(numbered(file.settings, save)),
      history.save({ ...history.kept, calls: numberedCalls(save) }),
      pressed.write([{ phone: 'phone-1', origin: 'http://phone-1.invalid:80', x: save, y: save }]),
    ]);
    for (const problem of problems) if (problem) throw new Error(problem.code);
    // Written at once: a text that is still on its way would be lost with the process.
    writeSync(1, `${save}\n`);
  }
}

const [settingsPath = '', pressedPath = '', historyPath = ''] = process.argv.slice(2);
void saveForEver(settingsPath, pressedPath, historyPath);
