import type { Outcome, Problem } from '../../contract/bridge';
import type { PhoneProfile } from '../../contract/settings';
import type { KeychainAnswer } from '../../settings/keychain';
import { askPhone } from '../ask-phone';
import { type CommandOf, type Context, failed, saved } from '../context';
import { hasStopped } from '../way';

const sameOrigin = (one: PhoneProfile, other: PhoneProfile): boolean =>
  one.scheme === other.scheme && one.host === other.host && one.port === other.port;

/**
 * Adds a phone or changes one, and asks it who it is. The first phone somebody sets up is the one they want to use. A
 * phone at another address is another phone until somebody says its password again: the old one is forgotten.
 */
export async function savePhone(context: Context, { profile, password }: CommandOf<'save-phone'>): Promise<Outcome> {
  const { phones, activePhone } = context.settings();
  const known = phones.find(({ id }) => id === profile.id);
  const moved = known !== undefined && !sameOrigin(known, profile);
  const kept = password ?? (moved ? '' : undefined);
  const refused = kept === undefined ? null : await keepPassword(context, profile.id, kept);
  const problem = await context.change({
    phones: known ? phones.map((one) => (one.id === profile.id ? profile : one)) : [...phones, profile],
    activePhone: known ? activePhone : (activePhone ?? profile.id),
  });
  if (context.settings().activePhone === profile.id && (kept !== undefined || !known)) {
    await startAfresh(context);
    context.later({ do: 'check-phone' });
  }
  return refused ? failed(refused) : saved(problem);
}

export async function removePhone(context: Context, { id }: CommandOf<'remove-phone'>): Promise<Outcome> {
  const { phones, activePhone } = context.settings();
  if (!phones.some((phone) => phone.id === id)) return failed({ code: 'no-such-phone', id });
  const refused = await keepPassword(context, id, '');
  const problem = await context.change({
    phones: phones.filter((phone) => phone.id !== id),
    activePhone: activePhone === id ? null : activePhone,
  });
  await startAfresh(context);
  return refused ? failed(refused) : saved(problem);
}

export async function usePhone(context: Context, { id }: CommandOf<'use-phone'>): Promise<Outcome> {
  if (id !== null && !context.settings().phones.some((phone) => phone.id === id)) {
    return failed({ code: 'no-such-phone', id });
  }
  const problem = await context.change({ activePhone: id });
  await startAfresh(context);
  return problem ? failed(problem) : checkPhone(context);
}

/** Asks the phone who it is. Only this starts asking again after a refused password, because somebody wants it to. */
export const checkPhone = (context: Context): Promise<Outcome> => ask(context, false);

/** The same at the start of the program, when nobody has asked yet. */
export const checkPhoneQuietly = (context: Context): Promise<Outcome> => ask(context, true);

async function ask(context: Context, quiet: boolean): Promise<Outcome> {
  const { link } = context.store.getState();
  if (link.is === 'trouble' && hasStopped(failed(link.problem))) await startAfresh(context);
  context.store.setState({ link: { is: 'asking' } });
  const name = context.activeProfile()?.name ?? '';
  return askPhone(context, { what: 'check-phone', subject: name, quiet, work: ({ phone }) => phone.info() });
}

export async function retryKeychain(context: Context): Promise<Outcome> {
  const problem = await lookForPasswords(context);
  await startAfresh(context);
  return problem ? failed(problem) : checkPhone(context);
}

/** Asks the keychain which of the phones have a password there; the passwords themselves stay where they are. */
export async function lookForPasswords(context: Context): Promise<Problem | null> {
  let problem: Problem | null = null;
  for (const { id } of context.settings().phones) {
    const answer = await context.keychain.get(id);
    problem = heard(context, answer) ?? problem;
    context.passwordKept(id, answer.ok && answer.value !== null);
  }
  return problem;
}

async function keepPassword(context: Context, id: PhoneProfile['id'], password: string): Promise<Problem | null> {
  const answer = password === '' ? await context.keychain.remove(id) : await context.keychain.set(id, password);
  const problem = heard(context, answer);
  if (!problem) context.passwordKept(id, password !== '');
  return problem;
}

/** What the keychain's answer says about the keychain. */
function heard({ store }: Context, answer: KeychainAnswer<unknown>): Problem | null {
  store.setState({ keychain: answer.ok ? 'ready' : answer.trouble });
  if (answer.ok) return null;
  return { code: answer.trouble === 'locked' ? 'keychain-locked' : 'keychain-missing' };
}

async function startAfresh({ way, store, refresh }: Context): Promise<void> {
  await way.reset();
  store.setState({ link: { is: 'unknown' } });
  refresh();
}
