import type { OutcomeOf } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { Learned } from '../../contract/phones/learned';
import { DemoSettings, type OwnKeys, PhoneProfile } from '../../contract/phones/profile';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { findModel } from '../../phone/models';
import type { Keychain } from '../../settings/keychain';
import { originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import type { OwnDemo } from '../connection/demo-phone';
import { isRefusal, isUntrusted } from '../connection/refusals';
import { type RoutedProfile, routed } from '../connection/way';
import type { Doctor } from '../doctor/doctor';
import type { Answers } from '../kernel/commands';
import { aloneFor, alreadyThere, refusesNew } from '../kernel/new-entries';
import { done, failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';

type Phones =
  | 'check-phone'
  | 'add-phone'
  | 'change-phone'
  | 'save-password'
  | 'remove-phone'
  | 'use-phone'
  | 'retry-keychain'
  | 'label-key'
  | 'change-demo';

interface PhonesDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'doctor' | 'connectionStatus'>>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'blocked'>;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'status' | 'identify' | 'keychainStatus'>;
  readonly keychain: Keychain;
  readonly demo: Pick<OwnDemo, 'kind'>;
  readonly doctor: Pick<Doctor, 'welcome'>;
  /** Gives a phone (its id) back what it was lent, as far as it takes that soon. */
  readonly beforeRemoval: (id: string) => Promise<void>;
}

interface ProfileChange {
  readonly before: PhoneProfile | undefined;
  readonly profile: PhoneProfile;
  /** The password that the keychain has taken, and the address it was said for; '' took it away, undefined changed nothing. */
  readonly said: { readonly password: string; readonly origin: string } | undefined;
}

/** For which addresses there are passwords now. A new phone has none, whatever the keychain has under its id. */
function passwordsAfter(
  passwords: Learned['passwordsFor'],
  { before, profile, said }: ProfileChange,
): Learned['passwordsFor'] {
  if (said && said.password !== '') return { ...passwords, [profile.id]: said.origin };
  return before && !said ? passwords : without(passwords, profile.id);
}

const without = <Value>(known: Readonly<Record<string, Value>>, id: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(known).filter(([other]) => other !== id));

/** What is known of the phones now; `isOther`: this one may be another device. */
function learnedAfter(learned: Learned, saying: ProfileChange, isOther: boolean): Learned {
  const { before, profile } = saying;
  const { id, way, host } = profile;
  const keptIf = <Value>(keeps: boolean, known: Readonly<Record<string, Value>>): Record<string, Value> =>
    keeps ? { ...known } : without(known, id);
  return {
    passwordsFor: passwordsAfter(learned.passwordsFor, saying),
    certificates: keptIf(before !== undefined, learned.certificates),
    macs: keptIf(!isOther && before?.way === way, learned.macs),
    // Where the user leaves the way to Offhook once more, it is found out once more.
    ways: keptIf(before?.way === way, learned.ways),
    // Under another name others are registered.
    chosen: keptIf(before?.host === host, learned.chosen),
    // They name their device.
    touchedKeys: keptIf(before !== undefined, learned.touchedKeys),
  };
}

/** Whether the known state of the connection to the phone may no longer hold. */
const leadsElsewhere = (before: RoutedProfile, after: RoutedProfile): boolean =>
  originOf(before) !== originOf(after) ||
  (after.way === 'sip' && JSON.stringify(before.sip) !== JSON.stringify(after.sip)) ||
  (['user', 'passwordEncoding', 'certificate', 'caFile', 'oldTls'] as const).some(
    (field) => before[field] !== after[field],
  );

const withLabel = (keys: OwnKeys, key: string, label: string): OwnKeys => {
  const others = Object.entries(keys.labels).filter(([other]) => other !== key);
  return { ...keys, labels: Object.fromEntries(label === '' ? others : [...others, [key, label]]) };
};

export function phoneAnswers(deps: PhonesDeps): Answers<Phones> {
  const { store, settings, connection, keychain, demo, doctor, beforeRemoval } = deps;
  const { active, clients, status, identify, keychainStatus } = connection;

  const phoneOf = (id: string): PhoneProfile | undefined => settings.now().phones.find((phone) => phone.id === id);

  const onItsWay = (profile: PhoneProfile): RoutedProfile => routed(settings.now(), profile);
  const originNow = (profile: PhoneProfile): string => originOf(onItsWay(profile));

  const keepPassword = async (id: string, password: string): Promise<Problem | null> =>
    keychainStatus.answered(password === '' ? await keychain.remove(id) : await keychain.set(id, password));

  /** Whether it may be another device than before: somewhere else, or saved once more after the doctor has said that it is. */
  const isAnother = (before: PhoneProfile | undefined, profile: PhoneProfile): boolean => {
    const { last } = store.getState().doctor;
    const isSaid =
      last?.phone === profile.id && [last.finding, ...last.remarks].some((one) => one?.code === 'other-phone');
    return !before || originNow(before) !== originNow(profile) || isSaid;
  };

  /** Asks a phone that was saved who it is, where that may have changed, and has the doctor look at it. */
  const welcome = async (isNew: boolean): Promise<void> => {
    // A phone that does not answer is looked into already.
    if (!isNew || (await identify.anew()).ok) doctor.welcome();
  };

  /** Puts a phone into the settings. It is called in the turn in which `before` was in force. */
  const put = async (saying: ProfileChange): Promise<Problem | null> => {
    const { before, profile, said } = saying;
    const { activePhone } = settings.now();
    const isOther = isAnother(before, profile);
    const isNew = said !== undefined || !before || leadsElsewhere(onItsWay(before), onItsWay(profile));
    // Before it can be seen: the known state of the connection to the phone before is not that of this one.
    if (isNew && profile.id === (activePhone ?? (before ? null : profile.id))) status.forget();
    const problem = await settings.change(({ phones, learned }) => ({
      phones: before ? phones.map((one) => (one.id === profile.id ? profile : one)) : [...phones, profile],
      learned: learnedAfter(learned, saying, isOther),
      ...(before || activePhone !== null ? {} : { activePhone: profile.id }),
    }));
    if (settings.now().activePhone === profile.id) void welcome(isNew);
    return problem;
  };

  const addWithPassword = async (profile: PhoneProfile, password: string): Promise<OutcomeOf<'add-phone'>> => {
    const origin = originNow(profile);
    const refused = password === '' ? null : await keepPassword(profile.id, password);
    const said = refused || password === '' ? undefined : { password, origin };
    if (said) clients.forget(onItsWay(profile));
    const problem = await put({ before: undefined, profile, said });
    // Another one has taken the last place while the keychain was told.
    if (said && !phoneOf(profile.id)) await keychain.remove(profile.id);
    return refused ? failed(refused) : saved(problem);
  };

  return {
    'check-phone': identify.reported,
    /** The first one is the one the user wants to use. Where the keychain refuses its password, the rest is kept. */
    async 'add-phone'({ profile, password = '' }) {
      const { id } = profile;
      const against = settings.blocked() ?? refusesNew('phones', settings.now().phones, id);
      // Before the keychain is told: it would keep the password of a phone that is nowhere.
      if (against) return failed(against);
      const added = await aloneFor(keychain, id, () => addWithPassword(profile, password));
      return added ?? failed(alreadyThere('phones'));
    },
    /** One that moves has no password until the user says it again. */
    async 'change-phone'({ id, patch }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const before = phoneOf(id);
      if (!before) return failed({ code: 'no-such-phone', id });
      return saved(await put({ before, profile: merged(PhoneProfile, before, patch), said: undefined }));
    },
    /** It belongs to the address the phone has when it is said. */
    async 'save-password'({ id, password }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const asked = phoneOf(id);
      if (!asked) return failed({ code: 'no-such-phone', id });
      const origin = originNow(asked);
      const refused = await keepPassword(id, password);
      if (refused) return failed(refused);
      // The phone's profile may have changed since the keychain was told.
      const profile = phoneOf(id);
      if (!profile) {
        await keychain.remove(id);
        return failed({ code: 'no-such-phone', id });
      }
      if (password === '') clients.renew(id);
      else clients.forget(onItsWay(profile));
      return saved(await put({ before: profile, profile, said: { password, origin } }));
    },
    async 'remove-phone'({ id }) {
      const against = settings.blocked();
      if (against) return failed(against);
      await beforeRemoval(id);
      const hadPassword = Object.hasOwn(settings.now().learned.passwordsFor, id);
      const refused = hadPassword ? await keepPassword(id, '') : null;
      if (!phoneOf(id)) return failed({ code: 'no-such-phone', id });
      clients.renew(id);
      const isActive = settings.now().activePhone === id;
      if (isActive) status.forget();
      const problem = await settings.change(({ phones, learned }) => ({
        phones: phones.filter((phone) => phone.id !== id),
        learned: {
          passwordsFor: without(learned.passwordsFor, id),
          certificates: without(learned.certificates, id),
          macs: without(learned.macs, id),
          ways: without(learned.ways, id),
          chosen: without(learned.chosen, id),
          touchedKeys: without(learned.touchedKeys, id),
        },
        ...(isActive ? { activePhone: null } : {}),
      }));
      if (isActive) void identify.anew();
      return refused ? failed(refused) : saved(problem);
    },
    async 'use-phone'({ id }) {
      if (id !== null && !phoneOf(id)) return failed({ code: 'no-such-phone', id });
      if (id === settings.now().activePhone) return done;
      status.forget();
      const problem = await settings.change(() => ({ activePhone: id }));
      return problem ? failed(problem) : identify.reported();
    },
    /** Asks the keychain again for the active phone's password, and then the phone; a refused one is not tried again. */
    'retry-keychain'() {
      const { activePhone } = settings.now();
      const { connectionStatus } = store.getState();
      const isOver =
        connectionStatus.is === 'trouble' &&
        (isRefusal(connectionStatus.problem) || isUntrusted(connectionStatus.problem));
      if (activePhone !== null && !isOver) clients.renew(activePhone);
      return identify.reported();
    },
    /** Gives a key of the active phone a word of the user's, or takes it away. */
    async 'label-key'({ key, label }) {
      const problem = await settings.change(({ activePhone, phones, demo: own }) => {
        const isActive = ({ id }: { readonly id: string }): boolean => id === activePhone;
        return phones.some(isActive)
          ? { phones: phones.map((one) => (isActive(one) ? { ...one, keys: withLabel(one.keys, key, label) } : one)) }
          : { demo: { ...own, keys: withLabel(own.keys, key, label) } };
      });
      return saved(problem);
    },
    /** At once when it is the active one, else when it is next asked for. */
    async 'change-demo'({ patch }) {
      const { model, ...rest } = patch;
      const known = model === undefined ? undefined : findModel(model);
      if (model !== undefined && !known) return failed({ code: 'no-such-model', model });
      const before = demo.kind();
      const named = known ? { ...rest, model: known.name } : rest;
      const problem = await settings.change(({ demo: own }) => ({ demo: merged(DemoSettings, own, named) }));
      if (active.onFile() === null && demo.kind() !== before) void identify.anew();
      return saved(problem);
    },
  };
}
