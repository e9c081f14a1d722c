/** The FreeSWITCH at which phones are registered, in the settings window. */
export const server = {
  title: 'FreeSWITCH',
  what: 'If the address of a phone is a registration, such as */2000, FreeSWITCH tells Offhook where that phone is, and sends it commands over SIP.',
  host: 'Server',
  hostHint: 'A name or an IP address. Empty: no server.',
  user: 'Directory user',
  userHint: 'user@domain, as its administrator has set it up. Empty: the event socket’s own password.',
  userWrong: 'Enter it as user@domain, without spaces.',
  clear:
    'The connection is not encrypted. In a network that others can read, send it through ssh or stunnel, and enter the address of that tunnel on this computer.',
  attempt: 'Test',
  trying: 'Testing …',
  /** `phones`: how many are registered; null: its reply does not say. */
  fits: (phones: number | null) => {
    if (phones === null) return 'FreeSWITCH lets Offhook in.';
    return phones === 1
      ? 'FreeSWITCH lets Offhook in. One phone is registered.'
      : `FreeSWITCH lets Offhook in. ${phones} phones are registered.`;
  },
};
