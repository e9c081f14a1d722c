/** The message of a Snom phone to the group when it starts, with the fields and in the order of Snom's own example. */
export const announcement = ({
  mac = '00041324AB01',
  vendor = 'snom',
  model = 'snom870',
  version = '8.7.5.35',
}: {
  readonly mac?: string;
  readonly vendor?: string;
  readonly model?: string;
  readonly version?: string;
}): string =>
  [
    `SUBSCRIBE sip:MAC%3a${mac}@224.0.1.75 SIP/2.0`,
    'Via: SIP/2.0/UDP 192.0.2.67:5060;rport',
    `From: <sip:MAC%3a${mac}@224.0.1.75>;tag=658512961`,
    `To: <sip:MAC%3a${mac}@224.0.1.75>`,
    'Call-ID: 1930770594@192.0.2.67',
    'CSeq: 1 SUBSCRIBE',
    `Event: ua-profile;profile-type="device";vendor="${vendor}";model="${model}";version="${version}"`,
    'Expires: 0',
    'Accept: application/url',
    'Contact: <sip:192.0.2.67:5060>',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
