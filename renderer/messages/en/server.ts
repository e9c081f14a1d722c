/** The FreeSWITCH at which phones are registered, in the settings window. */
export const server = {
  title: 'FreeSWITCH',
  what: 'Where the address of a phone names a registration, such as */2000, FreeSWITCH says where that phone is, and sends it what it takes by SIP.',
  host: 'Server',
  hostHint: 'A name or an IP address; empty: none.',
  user: 'Directory user',
  userHint: 'As its administrator has set it up, user@domain; empty: the password of the event socket itself.',
  userWrong: 'Write it as user@domain, without spaces.',
  clear:
    'The line is not encrypted. In a network that others can read, lead it through ssh or stunnel, and enter here the address at which that listens on this computer.',
  attempt: 'Try it',
  trying: 'Trying …',
  /** `phones`: how many are registered; null: its reply does not say. */
  fits: (phones: number | null) => {
    if (phones === null) return 'It lets Offhook in.';
    return phones === 1
      ? 'It lets Offhook in. One phone is registered.'
      : `It lets Offhook in. ${phones} phones are registered.`;
  },
};
