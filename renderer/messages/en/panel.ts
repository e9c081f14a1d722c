/** The panel by the tray. */
export const panel = {
  number: 'Number',
  dial: 'Dial',
  choose: 'Choose',
  choices: 'Numbers in this text',
  several: (count: number) => `${count} numbers. Choose one.`,
  perhaps: 'Perhaps',
  /** Before a number. */
  linkAsks: 'A link wants to dial',
  linkText: 'The link:',
  countdown: (number: string, seconds: number) => `Dialling ${number} in ${seconds} …`,
  inSeconds: (seconds: number) => `in ${seconds} s`,
  postDial: 'After the number',
  then: (digits: string) => `Then ${digits}`,
  thenPin: (name: string) => `Then the PIN ${name}`,
  thenItsPin: (plan: string) => `${plan}, then its PIN`,
  more: (count: number) => `${count} more`,
  sendNow: 'Send now',
  drop: 'Discard',
  from: 'from',
  usualLine: 'default',
  favourites: 'Favourites',
  recent: 'Recent',
  noRecent: 'Numbers you dial appear here.',
  notDialled: 'not dialled',
  demo: 'The demo phone makes no real calls.',
  demoTook: 'That was the demo phone: no real call was made.',
  useOwnPhone: 'Use my own phone',
  call: (number: string) => `Call ${number}`,
  cancel: 'Cancel',
  callKeys: 'Call keys',
  dismiss: 'Dismiss',
  notice: 'Notice',
  welcome: 'Copy a number anywhere, then dial it from here.',
  welcomeEnd: 'Offhook stays in the tray. Esc closes this window.',
  start: 'Try the demo phone',
  startOwn: 'Start',
};

/** Seconds since, days since: short enough for the edge of a list. */
export const ago = (seconds: number): string => {
  if (seconds < 60) return 'now';
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
};
