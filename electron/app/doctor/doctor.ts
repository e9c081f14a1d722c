import type { StoreApi } from 'zustand/vanilla';
import type { Examination } from '../../contract/phones/examination';
import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Settings } from '../../contract/settings';
import type { AppState } from '../../contract/state';
import type { Expected, PhoneExamination } from '../../phone/examination';
import { findModel } from '../../phone/models';
import type { ActivePhone } from '../connection/active-phone';
import type { Connected, Way } from '../connection/clients';
import type { OwnDemo } from '../connection/demo-phone';
import { type Attempted, type Failures, unreached } from '../connection/failures';
import type { LinkKeeper } from '../connection/link-status';
import type { LockOuts } from '../connection/lockouts';
import { findingProblem } from '../connection/problems';
import { endedAt, isOutdated, isWorthALook, KNOWN, takesKeys } from './examinations';
import type { Whereabouts } from './moved-phone';

/** Finds out why the active phone does not do what it should; presses nothing. */
export interface Doctor {
  /** What is known already is said without asking the phone; one examination at a time. */
  examine(): Promise<Examination>;
  /** A command has failed: what is behind it is looked into, once for each trouble. */
  lookInto(): void;
  /** Somebody has saved the active phone. */
  welcome(): void;
  /** This computer may be elsewhere: a trouble that was looked into may be another one. */
  isElsewhere(): void;
  /** From now on it examines by itself, too; returns the way to stop. */
  start(): () => void;
}

interface DoctorDeps {
  readonly store: Pick<StoreApi<AppState>, 'getState' | 'setState' | 'subscribe'>;
  readonly way: Pick<Way, 'to' | 'renew'>;
  readonly active: ActivePhone;
  readonly demo: Pick<OwnDemo, 'profile'>;
  readonly settings: () => Settings;
  readonly failures: Failures;
  readonly lockOuts: LockOuts;
  readonly link: LinkKeeper;
  readonly whereabouts: Whereabouts;
  readonly phoneSaid: (connected: Connected, says: PhoneSays) => void;
  readonly linkIsReady: (connected: Connected, by: 'examination') => void;
  readonly now: () => number;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

const isSame = (one: PhoneProfile, other: PhoneProfile): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createDoctor(deps: DoctorDeps): Doctor {
  const {
    store,
    way,
    active,
    demo,
    settings,
    failures,
    lockOuts,
    link,
    whereabouts,
    phoneSaid,
    linkIsReady,
    now,
    log,
  } = deps;
  let started = false;
  let underWay: { readonly profile: PhoneProfile; readonly result: Promise<Examination> } | null = null;
  /** The troubles that were looked into since the phone last answered. */
  const looked = new Set<string>();

  const profileNow = (): PhoneProfile => active.profile() ?? demo.profile();

  const expected = ({ id, model }: PhoneProfile): Expected => {
    const { [id]: mac } = settings().learned.macs;
    return { ...(findModel(model) ? { model } : {}), ...(mac === undefined ? {} : { mac }) };
  };

  /** What is the whole answer already; a lock-out that may be over is looked at again. */
  const known = (profile: PhoneProfile): Examination | null => {
    const { link: state } = store.getState();
    const check = state.is === 'trouble' && KNOWN[state.problem.code];
    if (state.is !== 'trouble' || !check) return null;
    if (state.problem.code !== 'locked-out' || lockOuts.isLocked(profile.id)) {
      return endedAt(check, profile, state.problem, now());
    }
    way.renew(profile.id);
    return null;
  };

  const examinePhone = async (connected: Connected): Promise<PhoneExamination> => {
    const takesCommands = link.takesCommands(connected);
    const seen = await connected.phone.examine({ ...expected(connected.profile), takesCommands });
    // It has carried out a command meanwhile, which outweighs what its pages have said.
    return seen.finding && !takesCommands && link.takesCommands(connected) ? examinePhone(connected) : seen;
  };

  const look = async (connected: Connected): Promise<Examination> => {
    const { profile } = connected;
    const seen = await examinePhone(connected);
    if (seen.says) phoneSaid(connected, seen.says);
    const found = seen.finding && failures.heed(findingProblem(seen.finding, connected), connected);
    return {
      phone: profile.id,
      at: now(),
      finding: found && (await whereabouts.explain(found, profile)),
      remarks: seen.remarks.map((remark) => findingProblem(remark, connected)),
      checks: seen.checks,
      says: seen.says,
    };
  };

  /** What the look says about the way to the phone. */
  const tellLink = (of: Connected, examination: Examination): void => {
    const { finding, says } = examination;
    if (finding === null || takesKeys(examination)) linkIsReady(of, 'examination');
    else link.isFound(of, finding, says !== null);
  };

  const ask = async (profile: PhoneProfile): Promise<Examination> => {
    let of: Attempted = unreached(profile);
    try {
      const connected = await way.to(active.profile());
      of = connected;
      const examination = await look(connected);
      tellLink(connected, examination);
      return examination;
    } catch (error) {
      const problem = failures.judge(error, of);
      if (!problem) throw error;
      link.isTroubled(of, problem);
      return endedAt(problem.code === 'certificate-file' ? 'certificate' : 'connection', profile, problem, now());
    }
  };

  const show = (profile: PhoneProfile, last: Examination): Examination => {
    if (active.is({ profile })) store.setState({ doctor: { ...store.getState().doctor, last } });
    return last;
  };

  const run = async (profile: PhoneProfile): Promise<Examination> => {
    store.setState({ doctor: { ...store.getState().doctor, examining: profile.id } });
    try {
      return show(profile, await ask(profile));
    } finally {
      // Both at once: the next caller sees that this one is over, and joins it no more.
      underWay = null;
      store.setState({ doctor: { ...store.getState().doctor, examining: null } });
    }
  };

  const examine = async (): Promise<Examination> => {
    let profile = profileNow();
    // Whoever asks while another phone is looked at waits for its end; whoever asks for the same gets the same.
    while (underWay && !isSame(underWay.profile, profile)) {
      await underWay.result.catch(() => {});
      profile = profileNow();
    }
    // An answer that is known takes no time, and no other caller joins it: what it was known from may be outdated by then.
    const told = underWay ? null : known(profile);
    if (told) return show(profile, told);
    underWay ??= { profile, result: run(profile) };
    return underWay.result;
  };

  const byItself = (): void => {
    if (started) examine().catch((error: unknown) => log('doctor', 'an examination failed', { error }));
  };

  /** Whatever is wrong, or no longer is, is looked into once. */
  const lookOnce = (): void => {
    const { link: state, activePhone } = store.getState();
    const shown = `${activePhone} ${state.is === 'trouble' ? state.problem.code : state.is}`;
    if (!started || looked.has(shown)) return;
    looked.add(shown);
    byItself();
  };

  const forget = (): void => store.setState({ doctor: { ...store.getState().doctor, last: null } });

  return {
    examine,
    welcome: byItself,
    isElsewhere: () => looked.clear(),
    lookInto() {
      const { link: state } = store.getState();
      if (state.is === 'trouble' && isWorthALook(state.problem)) lookOnce();
    },
    start() {
      started = true;
      const stop = store.subscribe((state, before) => {
        if (state.link.is === 'ready') looked.clear();
        if (state.activePhone !== before.activePhone) return forget();
        const { last } = state.doctor;
        if (state.link !== before.link && last && isOutdated(last, state.link)) lookOnce();
      });
      return () => {
        started = false;
        stop();
      };
    },
  };
}
