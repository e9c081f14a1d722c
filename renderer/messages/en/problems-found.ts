import type { ProblemWords } from '../say';

/** The findings of the doctor, and those about a certificate, in English. */
export const found = {
  'certificate-new': ({ address }) => ({
    text: `${address} shows a certificate that nobody here has trusted yet. Nothing was sent to it.`,
    next: 'Look at the certificate in Settings',
  }),
  'certificate-changed': ({ address }) => ({
    text: `${address} shows a different certificate from the one that was trusted. Nothing was sent to it.`,
    next: 'Compare the two in Settings',
  }),
  'certificate-file': ({ file }) => ({
    text: file === '' ? 'No file of authorities is named.' : `No certificate can be read from ${file}.`,
    next: 'Name a PEM file in Settings',
  }),
  'old-tls': ({ address }) => ({
    text: `${address} speaks only an old TLS, which this computer turns down.`,
    next: 'Renew the phone’s firmware, or allow old TLS for it in Settings',
  }),
  'not-restarted': ({ phone }) => ({
    text: `${phone} was told to restart and has not come back.`,
    next: 'Look at its display, then examine it',
  }),
  'no-route': ({ address }) => ({
    text: `No way leads from this computer to ${address}.`,
    next: 'Connect to the phone’s network or its VPN, or check the address in Settings',
  }),
  'nothing-listens': ({ address }) => ({
    text: `Something is there, but nothing listens at ${address}.`,
    next: 'Check the port in Settings; on the phone, webserver_type (HTTP) or network_id_port (SIP) decides about it',
  }),
  'other-page': ({ address }) => ({
    text: `${address} shows a Snom page that takes no commands.`,
    next: 'Look up the port of the phone’s older web pages, and enter it in Settings',
  }),
  'port-3112': ({ address }) => ({
    text: `${address} shows the newer web interface; the pages that take commands are at port 3112.`,
    next: 'Use port 3112 in Settings',
  }),
  'hidden-tags': ({ phone }) => ({
    text: `${phone} answers, and turns every command down: by all signs “Use hidden tags” is on.`,
    next: 'Remote control needs it off. Snom’s security advice is to leave it on, against web pages that send commands behind your back: it is your choice. To turn it off, open the phone’s web page: Advanced → QoS/Security → “Use hidden tags”',
  }),
  'queries-restricted': ({ phone }) => ({
    text: `${phone} takes no request with a question mark in it, and every command has one.`,
    next: 'Set restrict_uri_queries to off, on the phone or where it is provisioned',
  }),
  'display-refused': ({ phone }) => ({
    text: `${phone} shows its display to administrators only. Keys work all the same.`,
    next: 'Enter its administrator in Settings, or take screen.bmp out of wui_admin_only on the phone',
  }),
  'says-nothing': ({ phone }) => ({
    text: `${phone} does not say who it is: its page info.htm is not one that phones show. Keys work all the same.`,
    next: 'Choose its model in Settings',
  }),
  'wrong-model': ({ phone, model, says }) => ({
    text: `${phone} says that it is model ${says}; here it is set up as ${model}.`,
    next: `Set the model to ${says}`,
  }),
  'phone-moved': ({ phone, host }) => ({
    text: `${phone} has another address now: ${host}.`,
    next: `Use ${host}`,
  }),
  'other-phone': ({ phone, mac }) => ({
    text: `Where ${phone} was, another phone answers now: its MAC is ${mac}.`,
    next: 'Check the address in Settings',
  }),
} satisfies Partial<ProblemWords>;
