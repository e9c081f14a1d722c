import type { SeenPhone } from '../../../electron/contract/phones/registration-name';
import type { ProblemWords } from '../say';

const seen = ({ model, address }: SeenPhone): string => (model === undefined ? address : `${model} at ${address}`);

const others = ({
  phone,
  registered,
}: {
  readonly phone: string;
  readonly registered: readonly SeenPhone[];
}): string => {
  const list = registered.map(seen).join(', ');
  return registered.length === 1
    ? `Another phone than the chosen one is registered under the name of ${phone}: ${list}.`
    : `Several phones are registered under the name of ${phone}: ${list}.`;
};

/** The problems of the FreeSWITCH at which phones are registered, in English. */
export const byServer = {
  'server-not-set': () => ({
    text: 'This phone is named by its registration, and there is no FreeSWITCH to ask where it is.',
    next: 'Enter the server in Settings',
  }),
  'server-password-missing': ({ server }) => ({
    text: `There is no password for FreeSWITCH at ${server}.`,
    next: 'Enter it in Settings',
  }),
  'server-name-not-found': ({ server }) => ({
    text: `The name of the server ${server} cannot be looked up.`,
    next: 'Check the server in Settings',
  }),
  'server-unreachable': ({ server }) => ({
    text: `Nothing answers at ${server}, where FreeSWITCH should be.`,
    next: 'Check that it runs, and that its event socket listens there',
  }),
  'server-not-let-in': ({ server }) => ({
    text: `FreeSWITCH at ${server} does not let this computer in. It decides that by the address, before any password.`,
    next: 'Ask its administrator to name this computer in apply-inbound-acl',
  }),
  'server-password-refused': ({ server }) => ({
    text: `FreeSWITCH at ${server} refused the password. Offhook does not say it again by itself.`,
    next: 'Enter it again in Settings',
  }),
  'server-forbids': ({ server }) => ({
    text: `FreeSWITCH at ${server} does not tell this user where phones are.`,
    next: 'Ask its administrator to name sofia_contact, show and sofia in esl-allowed-api',
  }),
  'server-silent': ({ server }) => ({
    text: `FreeSWITCH at ${server} did not say where the phone is. Nothing was sent to the phone.`,
    next: 'Try again in a moment',
  }),
  'server-bad-reply': ({ server }) => ({
    text: `The answer of ${server} is not one of FreeSWITCH’s event socket.`,
    next: 'Check the server and its port in Settings',
  }),
  'server-unsure': ({ server }) => ({
    text: `Sent, and FreeSWITCH at ${server} did not say that it took it. The phone may have got it all the same.`,
    next: 'Look at the phone’s display first',
  }),
  'not-registered': ({ registration, server }) => ({
    text: `No phone is registered as ${registration} at ${server}.`,
    next: 'Check that the phone is on, and its extension',
  }),
  'several-registered': (problem) => ({
    text: `${others(problem)} Nothing was sent.`,
    next: 'Choose the one that you mean in Settings',
  }),
  'behind-nat': ({ phone }) => ({
    text: `${phone} is behind a router: only FreeSWITCH has a way to it. Nothing was sent.`,
    next: 'Use SIP, through FreeSWITCH, in Settings',
  }),
} satisfies Partial<ProblemWords>;
