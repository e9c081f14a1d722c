/** The two ways to a phone, and the fields of the one by SIP. */
export const ways = {
  way: 'Connect over',
  names: { 'find-out': 'Automatic', http: 'HTTP', sip: 'SIP' },
  found: { http: 'Reached over HTTP.', sip: 'Reached over SIP.', none: 'Offhook tries HTTP first, then SIP.' },
  hints: {
    http: 'All keys, tones and the display. Not for the D8xx series.',
    sip: 'Keys and numbers, without the display. For D8xx, and for D3xx and D7xx from firmware 10.1.82.',
  },
  throughServer: {
    found: 'Reached through FreeSWITCH.',
    hint: 'FreeSWITCH hands keys and numbers to the phone, but does not report the result.',
  },
  sipUser: 'Extension',
  sipUserHint: 'The user of the phone’s identity, such as 440.',
  sipUserWrong: (most: number) =>
    `Enter up to ${most} letters, digits and signs, as in front of the @ of a SIP address.`,
  transport: 'Transport',
  loginHint: 'For a phone that asks for a password. Empty: the extension.',
  registrar: 'Registrar',
  registrarHint: 'The host of the telephone system. Only for phones that accept nothing without it.',
  step: 'Between two keys',
  stepHint: 'Phones miss keys that come faster.',
  stepWrong: (most: string) => `Enter a time from 0 to ${most}, such as 500 ms or 2 s.`,
  whenIdle: 'Dial only when the phone is idle',
  whenIdleHint: 'During a call, the phone ignores a number that Offhook sends.',
};
