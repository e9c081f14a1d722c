/** How Offhook dials, whatever the phone. */
export const dialling = {
  confirm: 'Ask before dialling',
  confirmAlways: 'All but typed numbers',
  confirmLinks: 'Links only',
  confirmNever: 'Never',
  confirmAlwaysHint: 'Numbers you copy, select or click wait for your yes. Typed numbers are dialled with Enter.',
  confirmLinksHint: 'A link from another program waits for your yes. Everything else is dialled at once.',
  confirmNeverHint: (least: number) =>
    `Everything is dialled at once. Only a link counts down first, for at least ${least} seconds.`,
  confirmEmergency:
    'Offhook always asks before it dials an emergency number, or a number that costs extra or forwards calls.',
  countdown: 'Countdown',
  countdownNone: 'None',
  countdownHint: 'Before dialling, so that Esc can still stop it. Emergency numbers do not wait.',
  comma: 'A comma waits',
  commaHint: 'In 030 5550100,,21 the tones 21 follow after two commas. A semicolon waits for “Send now”.',
  seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
  watch: 'Watch the clipboard',
  watchOff: 'Off: Offhook reads the clipboard only when you ask it to dial.',
  watchOn:
    'Offhook reads everything you copy and offers the number in it. It dials and keeps none of it, and skips text that a password manager marks as secret.',
};
