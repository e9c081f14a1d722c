import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import type { Learned } from '../../contract/phones/learned';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import { originOf } from '../connection/clients';
import { isDoubt, isRefusal } from '../connection/refusals';
import type { Context } from '../context';
import { fullList } from '../kernel/full-list';
import { done, failed, saved } from '../kernel/outcomes';

/**
 * Adds a phone or changes one. The first phone somebody sets up is the one they want to use. A password belongs to the
 * address it was said for: a phone that moves has none until somebody says it again.
 */
export async function savePhone(context: Context, { profile, password }: CommandOf<'save-phone'>): Promise<Outcome> {
  const against = context.settings.blocked() ?? fullList('phones', context.settings.now().phones, profile.id);
  // Before the keychain is told: it would keep the password of a phone that is nowhere.
  if (against) return failed(against);
  const refused = password === undefined ? null : await keepPassword(context, profile.id, password);
  const said = refused ? undefined : password;
  if (said) context.way.forget(profile);
  else if (said === '') context.way.renew(profile.id);
  const problem = await put(context, profile, said);
  // Another one has taken the last place while the keychain was told.
  if (problem?.code === 'too-many' && said) await context.keychain.remove(profile.id);
  return refused ? failed(refused) : saved(problem);
}

/** Puts a phone into the settings; `said`: its password, as far as the keychain has taken it. */
async function put(context: Context, profile: PhoneProfile, said: string | undefined): Promise<Problem | null> {
  const { phones, activePhone } = context.settings.now();
  const before = phones.find(({ id }) => id === profile.id);
  const isOther = isAnother(context, before, profile);
  const isNew = said !== undefined || !before || leadsElsewhere(before, profile);
  // Before it can be seen: what was known of the way to the phone before is not known of this one.
  if (isNew && profile.id === (activePhone ?? (before ? null : profile.id))) context.status.forget();
  const problem = await context.settings.change(({ learned }) => ({
    phones: before ? phones.map((one) => (one.id === profile.id ? profile : one)) : [...phones, profile],
    learned: {
      passwordsFor: passwordsAfter(learned.passwordsFor, { before, profile, said }),
      certificates: before ? learned.certificates : without(learned.certificates, profile.id),
      macs: isOther ? without(learned.macs, profile.id) : learned.macs,
    },
    ...(before || activePhone !== null ? {} : { activePhone: profile.id }),
  }));
  if (context.settings.now().activePhone === profile.id) {
    void welcome(context, isNew);
  }
  return problem;
}

/** Asks a phone that was saved who it is, where that may have changed, and has the doctor look at it. */
async function welcome(context: Context, isNew: boolean): Promise<void> {
  // Whoever does not answer is looked into already.
  if (!isNew || (await context.identify.anew()).ok) context.doctor.welcome();
}

/** Whether it may be another device than before: somewhere else, or saved once more after the doctor has said that it is. */
function isAnother({ store }: Context, before: PhoneProfile | undefined, profile: PhoneProfile): boolean {
  const { last } = store.getState().doctor;
  const isSaid =
    last?.phone === profile.id && [last.finding, ...last.remarks].some((one) => one?.code === 'other-phone');
  return !before || originOf(before) !== originOf(profile) || isSaid;
}

interface Saying {
  readonly before: PhoneProfile | undefined;
  readonly profile: PhoneProfile;
  /** The password that the keychain has taken; '' took it away, undefined changed nothing. */
  readonly said: string | undefined;
}

/** For which addresses there are passwords now. A new phone has none, whatever the keychain has under its id. */
function passwordsAfter(
  passwords: Learned['passwordsFor'],
  { before, profile, said }: Saying,
): Learned['passwordsFor'] {
  if (said) return { ...passwords, [profile.id]: originOf(profile) };
  return before && said === undefined ? passwords : without(passwords, profile.id);
}

const without = <Value>(known: Readonly<Record<string, Value>>, id: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(known).filter(([other]) => other !== id));

/** Whether what was known of the way to the phone may no longer be so. */
const leadsElsewhere = (before: PhoneProfile, after: PhoneProfile): boolean =>
  originOf(before) !== originOf(after) ||
  (['user', 'passwordEncoding', 'certificate', 'caFile', 'oldTls'] as const).some(
    (field) => before[field] !== after[field],
  );

export async function removePhone(context: Context, { id }: CommandOf<'remove-phone'>): Promise<Outcome> {
  const against = context.settings.blocked();
  if (against) return failed(against);
  const hadPassword = Object.hasOwn(context.settings.now().learned.passwordsFor, id);
  const refused = hadPassword ? await keepPassword(context, id, '') : null;
  const { phones, activePhone } = context.settings.now();
  if (!phones.some((phone) => phone.id === id)) return failed({ code: 'no-such-phone', id });
  context.way.renew(id);
  const isActive = activePhone === id;
  if (isActive) context.status.forget();
  const problem = await context.settings.change((now) => ({
    phones: now.phones.filter((phone) => phone.id !== id),
    learned: {
      passwordsFor: without(now.learned.passwordsFor, id),
      certificates: without(now.learned.certificates, id),
      macs: without(now.learned.macs, id),
    },
    ...(isActive ? { activePhone: null } : {}),
  }));
  if (isActive) void context.identify.anew();
  return refused ? failed(refused) : saved(problem);
}

export async function usePhone(context: Context, { id }: CommandOf<'use-phone'>): Promise<OutcomeOf<'use-phone'>> {
  const { activePhone, phones } = context.settings.now();
  if (id !== null && !phones.some((phone) => phone.id === id)) return failed({ code: 'no-such-phone', id });
  if (id === activePhone) return done;
  context.status.forget();
  const problem = await context.settings.change(() => ({ activePhone: id }));
  return problem ? failed(problem) : context.identify.reported();
}

/** Asks the keychain again for the active phone's password, and then the phone; a refused one is not tried again. */
export function retryKeychain(context: Context): Promise<OutcomeOf<'retry-keychain'>> {
  const { activePhone } = context.settings.now();
  const { link } = context.store.getState();
  const isOver = link.is === 'trouble' && (isRefusal(link.problem) || isDoubt(link.problem));
  if (activePhone !== null && !isOver) context.way.renew(activePhone);
  return context.identify.reported();
}

async function keepPassword(context: Context, id: PhoneProfile['id'], password: string): Promise<Problem | null> {
  const answer = password === '' ? await context.keychain.remove(id) : await context.keychain.set(id, password);
  return context.keychainStatus.answered(answer);
}
