import type { ProblemWords } from '../say';

/** The findings of the doctor, and those about a certificate, in English. */
export const found = {
  'certificate-new': ({ address }) => ({
    text: `${address} shows a certificate that you have not trusted yet. Nothing was sent to it.`,
    next: 'Look at the certificate in Settings',
  }),
  'certificate-changed': ({ address }) => ({
    text: `${address} shows a different certificate from the one you trusted. Nothing was sent to it.`,
    next: 'Compare the two in Settings',
  }),
  'certificate-file': ({ file }) => ({
    text:
      file === '' ? 'No file of certificate authorities is set.' : `Offhook finds no readable certificate in ${file}.`,
    next: 'Enter a PEM file in Settings',
  }),
  'old-tls': ({ address }) => ({
    text: `${address} uses only an old version of TLS, which this computer refuses.`,
    next: 'Update the phone’s firmware, or allow old TLS for it in Settings',
  }),
  'not-restarted': ({ phone }) => ({
    text: `${phone} was told to restart, but has not come back.`,
    next: 'Look at its display, then check the phone',
  }),
  'no-route': ({ address }) => ({
    text: `This computer has no route to ${address}.`,
    next: 'Connect to the phone’s network or its VPN, or check the address in Settings',
  }),
  'nothing-listens': ({ address }) => ({
    text: `A device is there, but nothing listens at ${address}.`,
    next: 'Check the port in Settings; on the phone, webserver_type (HTTP) or network_id_port (SIP) controls it',
  }),
  'other-page': ({ address }) => ({
    text: `${address} shows a Snom page that accepts no commands.`,
    next: 'Look up the port of the phone’s older web pages, and enter it in Settings',
  }),
  'port-3112': ({ address }) => ({
    text: `${address} shows the newer web interface; the pages that accept commands are at port 3112.`,
    next: 'Use port 3112 in Settings',
  }),
  'hidden-tags': ({ phone }) => ({
    text: `${phone} answers, but refuses every command: most likely, “Use hidden tags” is on.`,
    next: 'Remote control needs it off. Snom advises leaving it on, so that web pages cannot send commands behind your back: the choice is yours. To turn it off, open the phone’s web page: Advanced → QoS/Security → “Use hidden tags”',
  }),
  'queries-restricted': ({ phone }) => ({
    text: `${phone} refuses requests with a question mark, and every command has one.`,
    next: 'Set restrict_uri_queries to off, on the phone or where it is provisioned',
  }),
  'display-refused': ({ phone }) => ({
    text: `${phone} shows its display only to administrators. Keys still work.`,
    next: 'Enter its administrator in Settings, or remove screen.bmp from wui_admin_only on the phone',
  }),
  'says-nothing': ({ phone }) => ({
    text: `${phone} does not identify itself: its page info.htm is not one that Snom phones show. Keys still work.`,
    next: 'Choose its model in Settings',
  }),
  'wrong-model': ({ phone, model, says }) => ({
    text: `${phone} reports model ${says}, but is set up here as ${model}.`,
    next: `Set the model to ${says}`,
  }),
  'phone-moved': ({ phone, host }) => ({
    text: `${phone} has a new address: ${host}.`,
    next: `Use ${host}`,
  }),
  'other-phone': ({ phone, mac }) => ({
    text: `Another phone now answers at the address of ${phone}: its MAC is ${mac}.`,
    next: 'Check the address in Settings',
  }),
} satisfies Partial<ProblemWords>;
