/** The two ways to a phone, and the fields of the one by SIP. */
export const ways = {
  way: 'Way to the phone',
  names: { 'find-out': 'Find out', http: 'HTTP', sip: 'SIP' },
  found: { http: 'Reached by HTTP.', sip: 'Reached by SIP.', none: 'HTTP is tried first, then SIP.' },
  hints: {
    http: 'All keys, tones and the display. The D8xx series does not take it.',
    sip: 'Keys and numbers, without the display. For D8xx, and for D3xx and D7xx from firmware 10.1.82 on.',
  },
  throughServer: {
    found: 'Reached through FreeSWITCH.',
    hint: 'Keys and numbers, which FreeSWITCH hands to the phone. It does not say what came of them.',
  },
  sipUser: 'Extension',
  sipUserHint: 'The user of the phone’s identity, such as 440.',
  sipUserWrong: 'At most 100 letters, digits and signs, as they stand in front of the @ of a SIP address.',
  transport: 'Transport',
  loginHint: 'For a phone that asks for a password; empty: the extension.',
  registrar: 'Registrar',
  registrarHint: 'The host of the telephone system. Only for phones that take nothing without it.',
  step: 'Between two keys',
  stepHint: 'Phones leave out keys that come faster.',
  stepWrong: (most: string) => `A time from 0 to ${most}, such as 500 ms or 2 s.`,
  whenIdle: 'Dial only when the phone is idle',
  whenIdleHint: 'During a call the phone leaves a number that Offhook sends.',
};
