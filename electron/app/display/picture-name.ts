/** What no file system of ours takes in a name. */
const NOT_IN_NAMES = /[\p{Cc}<>:"/\\|?*]+/gu;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `Desk 2026-11-22 14.05.png`: the phone, and this computer's time. */
export function pictureName(phone: string, now: number): string {
  const time = new Date(now);
  const day = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-');
  const safe = phone
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return [safe, day, `${twoDigits(time.getHours())}.${twoDigits(time.getMinutes())}.png`].join(' ').trim();
}
