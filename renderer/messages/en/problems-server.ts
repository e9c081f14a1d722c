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
    ? `Another phone, not the chosen one, is registered under the name of ${phone}: ${list}.`
    : `Several phones are registered under the name of ${phone}: ${list}.`;
};

/** The problems of the FreeSWITCH at which phones are registered, in English. */
export const byServer = {
  'server-not-set': () => ({
    text: 'This phone is set up by its registration, but there is no FreeSWITCH to ask for its address.',
    next: 'Enter the server in Settings',
  }),
  'server-password-missing': ({ server }) => ({
    text: `There is no password for FreeSWITCH at ${server}.`,
    next: 'Enter it in Settings',
  }),
  'server-name-not-found': ({ server }) => ({
    text: `Offhook found no address for the name of the server ${server}.`,
    next: 'Check the server in Settings',
  }),
  'server-unreachable': ({ server }) => ({
    text: `FreeSWITCH does not answer at ${server}.`,
    next: 'Check that it runs, and that its event socket listens there',
  }),
  'server-not-let-in': ({ server }) => ({
    text: `FreeSWITCH at ${server} refuses this computer because of its address, before any password.`,
    next: 'Ask its administrator to add this computer to apply-inbound-acl',
  }),
  'server-password-refused': ({ server }) => ({
    text: `FreeSWITCH at ${server} refused the password. Offhook does not send it again by itself.`,
    next: 'Enter it again in Settings',
  }),
  'server-forbids': ({ server }) => ({
    text: `FreeSWITCH at ${server} does not tell this user where phones are.`,
    next: 'Ask its administrator to add sofia_contact, show and sofia to esl-allowed-api',
  }),
  'server-silent': ({ server }) => ({
    text: `FreeSWITCH at ${server} did not say where the phone is. Nothing was sent to the phone.`,
    next: 'Try again in a moment',
  }),
  'server-bad-reply': ({ server }) => ({
    text: `The answer from ${server} does not come from FreeSWITCH’s event socket.`,
    next: 'Check the server and its port in Settings',
  }),
  'server-unsure': ({ server }) => ({
    text: `Sent, but FreeSWITCH at ${server} did not confirm it. The phone may have got it anyway.`,
    next: 'Look at the phone’s display first',
  }),
  'not-registered': ({ registration, server }) => ({
    text: `No phone is registered as ${registration} at ${server}.`,
    next: 'Check that the phone is on and that its extension is right',
  }),
  'several-registered': (problem) => ({
    text: `${others(problem)} Nothing was sent.`,
    next: 'Choose the right one in Settings',
  }),
  'behind-nat': ({ phone }) => ({
    text: `${phone} is behind a router: only FreeSWITCH can reach it. Nothing was sent.`,
    next: 'Choose SIP, through FreeSWITCH, in Settings',
  }),
} satisfies Partial<ProblemWords>;
