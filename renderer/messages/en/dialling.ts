/** How Offhook dials, whatever the phone. */
export const dialling = {
  confirm: 'Ask before dialling',
  confirmAlways: 'All that is not typed',
  confirmLinks: 'Links only',
  confirmNever: 'Nothing',
  confirmAlwaysHint: 'What you copy, select or click waits for your yes. What you type is dialled with Enter.',
  confirmLinksHint: 'A link that you click in another program waits for your yes. All else is dialled at once.',
  confirmNeverHint: 'All is dialled at once. Only a link counts down first, for 5 seconds at least.',
  confirmEmergency: 'An emergency number always asks. So does what costs extra or forwards calls.',
  countdown: 'Countdown',
  countdownNone: 'None',
  countdownHint: 'Before dialling, so that Esc can still stop it. An emergency number does not wait.',
  comma: 'A comma waits',
  commaHint: 'In 030 5550100,,21 the tones 21 follow after two commas. A semicolon waits until you say so.',
  seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
  watch: 'Watch the clipboard',
  watchOff: 'Off: Offhook reads the clipboard only when you ask it to dial.',
  watchOn:
    'Offhook looks at all that you copy and offers the number in it. It dials and keeps none of it, and leaves alone what a password manager marks as secret.',
};
