import type { LoginForm } from '../../../electron/contract/phones/login';
import { type ProblemWords, shortened } from '../say';
import { clockAfter } from './times';

const CHECK_ADDRESS = 'Check the address in Settings';

/** How a phone asks for the password: behind "asks for it" and "it was". */
const loginForm = (form: LoginForm): string => {
  if (form.scheme === 'basic') return 'by Basic, which does not hide it';
  const hash = form.hash === 'sha256' ? 'SHA-256' : 'MD5';
  return form.qop ? `by Digest with ${hash}` : `by Digest with ${hash} in its oldest form`;
};

/** The answers of a phone, or the lack of one, in English. */
export const answered = {
  'name-not-found': ({ host }) => ({ text: `Offhook found no address for the name ${host}.`, next: CHECK_ADDRESS }),
  unreachable: ({ address }) => ({
    text: `No phone answers at ${address}: phone not reachable.`,
    next: CHECK_ADDRESS,
  }),
  'no-reply': ({ address }) => ({
    text: `The phone at ${address} did not answer in time.`,
    next: 'Look at its display before you send it again',
  }),
  dropped: ({ address }) => ({
    text: `The phone at ${address} stopped answering, so this was not sent.`,
    next: 'Look at the phone, then try again',
  }),
  'given-up': () => ({
    text: 'This was not sent because it was too late: it had waited too long, or the program that asked for it had ended.',
    next: 'Try again',
  }),
  'bad-reply': ({ address }) => ({
    text: `Offhook cannot read the answer from ${address}. The phone may have done it anyway: look at its display first.`,
    next: CHECK_ADDRESS,
  }),
  'foreign-reply': ({ address }) => ({
    text: `Sent, but the answer from ${address} is not the phone’s. The phone may have got it anyway: a second try may call twice.`,
    next: 'Look at the phone’s display first; this network may want a login in the browser',
  }),
  'too-much': ({ address }) => ({
    text: `The answer from ${address} was too large for a phone.`,
    next: CHECK_ADDRESS,
  }),
  'password-missing': ({ phone }) => ({ text: `${phone} asks for a password.`, next: 'Enter the password' }),
  'password-refused': ({ beyondAscii }) => ({
    text: 'The phone refused the password. Offhook has stopped asking, so that the phone does not lock you out.',
    next: beyondAscii
      ? 'Enter the password again. It has letters such as ä or é, which older phones read as Latin-1: set that in Settings under Advanced'
      : 'Enter the password again',
  }),
  'login-weaker': ({ address, now, before }) => ({
    text:
      now.realm === before.realm
        ? `${address} asks for the password ${loginForm(now)}; until now it was ${loginForm(before)}. The password was not sent.`
        : `${address} asks for the password of “${shortened(now.realm)}”; until now it was that of “${shortened(before.realm)}”. The password was not sent.`,
    next: 'The phone may have been reset or have new firmware. Or another device poses as the phone to get its password: allow it in Settings only if you know why',
  }),
  'locked-out': ({ phone, until }) => ({
    text: `${phone} has blocked logins for a while, after several wrong passwords.`,
    next:
      until === undefined
        ? 'Wait a few minutes, then check the phone'
        : `Check the phone later, not before ${clockAfter(until)}`,
  }),
  'https-wanted': ({ address }) => ({ text: `The phone at ${address} needs HTTPS.`, next: 'Choose https in Settings' }),
  certificate: ({ address }) => ({
    text: `No certificate authority confirms the certificate of ${address}. Nothing was sent to it.`,
    next: 'Check the address, or trust the certificate itself in Settings',
  }),
  'no-remote-control': ({ phone }) => ({
    text: `${phone} accepts no commands over HTTP, like every phone of the D8xx series.`,
    next: 'Use SIP in Settings',
  }),
  'not-a-phone': ({ address }) => ({
    text: `The device at ${address} is not a Snom phone.`,
    next: CHECK_ADDRESS,
  }),
  refused: ({ address, status }) => ({
    text: `The phone at ${address} refused the request (status ${status}).`,
    next: 'Check the phone in Settings',
  }),
} satisfies Partial<ProblemWords>;
