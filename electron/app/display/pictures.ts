import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { type Context, done, failed, saved } from '../context';

/** What no file system of ours takes in a name. */
const NOT_IN_NAMES = /[\p{Cc}<>:"/\\|?*]+/gu;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `Desk 2026-11-22 14.05.png`: the phone, and this computer's time. */
function pictureName(phone: string, now: number): string {
  const time = new Date(now);
  const day = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');
  const safe = phone
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return [safe, day, `${twoDigits(time.getHours())}.${twoDigits(time.getMinutes())}.png`].join(' ').trim();
}

export const copyScreen = async ({ desktop }: Context, { png }: CommandOf<'copy-screen'>): Promise<Outcome> =>
  saved(await desktop.copyImage(png));

/** Saves a picture of the display where the user says. */
export async function saveScreen(
  { desktop, now, store }: Context,
  { png }: CommandOf<'save-screen'>,
): Promise<Outcome> {
  const { phones, activePhone } = store.getState();
  const name = phones.find(({ id }) => id === activePhone)?.name ?? '';
  const answer = await desktop.saveImage(png, pictureName(name, now()));
  return answer === 'saved' ? done : failed(answer);
}
