import type { Ability } from '../../../electron/contract/phones/ways';
import type { ProblemWords } from '../say';

/** What a way to the phone cannot do, behind "By SIP, Desk ". */
const lacking: Readonly<Record<Ability, string>> = {
  chain: 'takes one key at a time',
  hold: 'takes no key that is held for a time of its own',
  dtmf: 'takes no tones',
  display: 'does not show its display',
  touch: 'takes no touch',
  documents: 'fetches no documents',
  settings: 'does not show its settings',
  'release-all': 'cannot end all calls at once',
  line: 'cannot dial from another line',
  'one-identity': 'can only log off, or register again, all of its identities together',
  're-register-all': 'registers one identity again at a time',
  'one-list': 'can only clear all of its call lists together',
  'all-lists': 'clears one call list at a time',
  'log-off': 'cannot be logged off',
  'play-ringer': 'plays no ringer',
  'mend-line-info': 'has no line labels to mend',
  reboot: 'cannot be restarted',
  reset: 'cannot be reset',
  'upgrade-firmware': 'takes no firmware',
};

const AT_THE_PHONE = 'Do it at the phone itself';

/** The next step to the same end, where there is one. */
const instead: Readonly<Partial<Record<Ability, string>>> = {
  hold: 'Hold the key at the phone itself',
  dtmf: 'Dial the number alone, then type the digits at the phone',
  display: 'Look at the phone itself',
  touch: 'Touch the display of the phone itself',
  'release-all': 'Hang up one call at a time',
  line: 'Dial from the usual line, or choose the line at the phone',
  'one-identity': 'Do it for all of them, or for this one at the phone itself',
  're-register-all': 'Do it one identity at a time',
  'one-list': 'Clear all of them, or this one at the phone itself',
  'all-lists': 'Clear one list at a time',
  'play-ringer': 'Play it at the phone itself',
  'upgrade-firmware': 'Renew it at the phone itself, or where the phone is provisioned',
};

/** The two that only the other way can do. */
const isOfHttp = (lacks: Ability): boolean => lacks === 'all-lists' || lacks === 're-register-all';

/** Which settings of the phone let this computer in; `own`: its address, '' where it is not known. */
const trust = (own: string): string =>
  `On the phone, enter ${own === '' ? 'this computer’s address' : own} in mb_trusted_hosts, switch xml_notify on and filter_registrar off, and set network_id_port to 5060`;

/** The problems of the way by SIP, in English. */
export const bySip = {
  'not-this-way': ({ phone, lacks }) => ({
    text: `${isOfHttp(lacks) ? phone : `By SIP, ${phone}`} ${lacking[lacks]}. Nothing was sent.`,
    next: instead[lacks] ?? AT_THE_PHONE,
  }),
  'cut-short': ({ phone, pressed }) => ({
    text: `Ended before ${phone} had all keys: ${pressed} ${pressed === 1 ? 'was' : 'were'} pressed, the rest was not sent.`,
    next: 'Look at the phone’s display',
  }),
  'in-part': ({ phone, pressed }) => ({
    text: `${phone} took ${pressed} ${pressed === 1 ? 'key' : 'keys'} and then no more. The rest was not sent.`,
    next: 'Look at the phone’s display before you press them again',
  }),
  'too-long': ({ address }) => ({
    text: `This is longer than what ${address} takes at once. Nothing was sent.`,
    next: 'Dial a shorter number',
  }),
  'not-trusted': ({ address, status, own }) => ({
    text: `The phone at ${address} takes no keys and no numbers from this computer (status ${status}).`,
    next: trust(own),
  }),
  'notify-silent': ({ address, own }) => ({
    text: `Sent, and ${address} did not answer. The phone may have done it all the same: look at its display first.`,
    next: trust(own),
  }),
  'sip-silent': ({ address }) => ({
    text: `Nothing answers SIP at ${address}. Unless its network_id_port is set, a phone takes SIP at a port of its own choice.`,
    next: 'Set network_id_port to 5060 on the phone, and check its address',
  }),
  'other-form': ({ phone }) => ({
    text: `${phone} takes a NOTIFY in another form than the usual one.`,
    next: 'Use that form in Settings',
  }),
} satisfies Partial<ProblemWords>;
