import type { Call } from './state';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (number: number): string => String(number).padStart(2, '0');

/** `22:11`; `at` in ms since 1970, shown in this computer's time zone. */
export const clockTime = (at: number): string => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** `Friday, 21 November` */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${DAYS[date.getDay()]}, ${date.getDate()} ${MONTHS[date.getMonth()]}`;
};

/** `Fri 21 Nov` */
export const shortDay = (at: number): string => {
  const date = new Date(at);
  return `${DAYS[date.getDay()]?.slice(0, 3)} ${date.getDate()} ${MONTHS[date.getMonth()]?.slice(0, 3)}`;
};

/** `4:07`, `1:02:09` from ms. */
const duration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

/** For how long two people have talked, or talked; '' for a call that was never answered. */
export const talkTime = (call: Call, now: number): string =>
  call.connectedAt === null ? '' : duration((call.endedAt ?? now) - call.connectedAt);

/** The state of a call in words. */
export const callWords = (call: Call): string => {
  const incoming = call.way === 'in' && call.is === 'ringing';
  if (incoming) return 'Incoming call';
  return {
    dialling: 'Dialling',
    calling: 'Calling',
    ringing: 'Ringing',
    connected: 'Connected',
    held: 'On hold',
    ended: 'Call ended',
  }[call.is];
};
