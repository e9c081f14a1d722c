import type { Ability } from '../../../electron/contract/phones/ways';
import type { ProblemWords } from '../say';

/** What a way to the phone cannot do, behind "Over SIP, Desk ". */
const lacking: Readonly<Record<Ability, string>> = {
  chain: 'accepts only one key at a time',
  hold: 'cannot hold a key for a set time',
  dtmf: 'cannot send tones',
  display: 'does not show its display',
  touch: 'cannot be touched',
  documents: 'cannot fetch documents',
  settings: 'does not show its settings',
  'release-all': 'cannot end all calls at once',
  line: 'cannot dial from another identity',
  'one-identity': 'can only log off or register again all of its identities together',
  're-register-all': 'can register only one identity again at a time',
  'one-list': 'can only clear all of its call lists together',
  'all-lists': 'can clear only one call list at a time',
  'log-off': 'cannot be logged off',
  'play-ringer': 'cannot play a ringer',
  'mend-line-info': 'has no line labels to redraw',
  reboot: 'cannot be restarted',
  reset: 'cannot be reset',
  'upgrade-firmware': 'cannot install firmware',
};

const AT_THE_PHONE = 'Do it on the phone itself';

/** The next step to the same end, where there is one. */
const instead: Readonly<Partial<Record<Ability, string>>> = {
  hold: 'Hold the key on the phone itself',
  dtmf: 'Dial only the number, then type the digits on the phone',
  display: 'Look at the phone itself',
  touch: 'Touch the display of the phone itself',
  'release-all': 'Hang up one call at a time',
  line: 'Dial from the default identity, or choose one on the phone',
  'one-identity': 'Do it for all of them, or for this one on the phone itself',
  're-register-all': 'Do it one identity at a time',
  'one-list': 'Clear all of them, or this one on the phone itself',
  'all-lists': 'Clear one list at a time',
  'play-ringer': 'Play it on the phone itself',
  'upgrade-firmware': 'Update it on the phone itself, or where the phone is provisioned',
};

/** The two that only the other way can do. */
const isOfHttp = (lacks: Ability): boolean => lacks === 'all-lists' || lacks === 're-register-all';

/** Which settings of the phone let this computer in; `own`: its address, '' where it is not known. */
const trust = (own: string): string =>
  `On the phone, enter ${own === '' ? 'this computer’s address' : own} in mb_trusted_hosts, switch xml_notify on and filter_registrar off, and set network_id_port to 5060`;

/** The problems of the way by SIP, in English. */
export const bySip = {
  'not-this-way': ({ phone, lacks }) => ({
    text: `${isOfHttp(lacks) ? phone : `Over SIP, ${phone}`} ${lacking[lacks]}. Nothing was sent.`,
    next: instead[lacks] ?? AT_THE_PHONE,
  }),
  'cut-short': ({ phone, pressed }) => ({
    text: `Stopped before ${phone} had all keys: ${pressed} ${pressed === 1 ? 'was' : 'were'} pressed, the rest were not sent.`,
    next: 'Look at the phone’s display',
  }),
  'in-part': ({ phone, pressed }) => ({
    text: `${phone} accepted ${pressed} ${pressed === 1 ? 'key' : 'keys'} and then no more. The rest were not sent.`,
    next: 'Look at the phone’s display before you press them again',
  }),
  'too-long': ({ address }) => ({
    text: `This is too long to send to ${address} at once. Nothing was sent.`,
    next: 'Dial a shorter number',
  }),
  'not-trusted': ({ address, status, own }) => ({
    text: `The phone at ${address} accepts no keys and no numbers from this computer (status ${status}).`,
    next: trust(own),
  }),
  'notify-silent': ({ address, own }) => ({
    text: `Sent, but ${address} did not answer. The phone may have done it anyway: look at its display first.`,
    next: trust(own),
  }),
  'sip-silent': ({ address }) => ({
    text: `Nothing answers SIP at ${address}. Without network_id_port, a phone chooses its own SIP port.`,
    next: 'Set network_id_port to 5060 on the phone, and check its address',
  }),
  'other-form': ({ phone }) => ({
    text: `${phone} accepts NOTIFY in a different form from the usual one.`,
    next: 'Use that form in Settings',
  }),
} satisfies Partial<ProblemWords>;
