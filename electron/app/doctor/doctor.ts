import type { Examination } from '../../contract/phones/examination';
import type { PhonesState } from '../../contract/phones/state';
import type { Expected, PhoneExamination } from '../../phone/examination';
import { findModel } from '../../phone/models';
import type { Connected } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { type Attempted, unreached } from '../connection/failures';
import { findingProblem } from '../connection/problems';
import type { RoutedProfile } from '../connection/way';
import type { Finder } from '../discovery/discovery';
import type { Clock } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { endedAt, isOutdated, isWorthALook, KNOWN, takesKeys } from './examinations';
import { createMovedPhone } from './moved-phone';

/** Finds out why the active phone does not do what it should; presses nothing. */
export interface Doctor {
  /** A known finding is said without asking the phone; one examination at a time. */
  examine(): Promise<Examination>;
  /** The user has saved the active phone. */
  welcome(): void;
  /** From now on it examines by itself, too; returns the way to stop. */
  start(): () => void;
}

interface DoctorDeps {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'doctor' | 'activePhone'>>;
  readonly connection: Pick<
    Connection,
    'active' | 'clients' | 'status' | 'failures' | 'lockOuts' | 'events' | 'answered' | 'said'
  >;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly finder: () => Promise<Pick<Finder, 'readArp'>>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

const isSame = (one: RoutedProfile, other: RoutedProfile): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createDoctor(deps: DoctorDeps): Doctor {
  const { store, connection, settings, clock, log } = deps;
  const { active, clients, status, failures, lockOuts } = connection;
  const { now } = clock;
  const movedPhone = createMovedPhone(deps);
  let started = false;
  let underWay: { readonly profile: RoutedProfile; readonly result: Promise<Examination> } | null = null;
  /** The troubles that were looked into since the phone last answered. */
  const looked = new Set<string>();

  const expected = ({ id, model }: RoutedProfile): Expected => {
    const { [id]: mac } = settings.now().learned.macs;
    return { ...(findModel(model) ? { model } : {}), ...(mac === undefined ? {} : { mac }) };
  };

  /** The whole answer, where it is known already; a lock-out that may be over is looked at again. */
  const known = (profile: RoutedProfile): Examination | null => {
    const { connectionStatus: state } = store.getState();
    const check = state.is === 'trouble' && KNOWN[state.problem.code];
    if (state.is !== 'trouble' || !check) return null;
    if (state.problem.code !== 'locked-out' || lockOuts.isLocked(profile.id)) {
      return endedAt(check, profile, state.problem, now());
    }
    clients.renew(profile.id);
    return null;
  };

  const examinePhone = async (connected: Connected): Promise<PhoneExamination> => {
    const takesCommands = status.takesCommands(connected);
    const seen = await connected.phone.examine({ ...expected(connected.profile), takesCommands });
    // It has carried out a command meanwhile, which outweighs what its pages have said.
    return seen.finding && !takesCommands && status.takesCommands(connected) ? examinePhone(connected) : seen;
  };

  const look = async (connected: Connected): Promise<Examination> => {
    const { profile } = connected;
    const seen = await examinePhone(connected);
    if (seen.says) connection.said(connected, seen.says);
    const found = seen.finding && failures.apply(findingProblem(seen.finding, connected), connected);
    return {
      phone: profile.id,
      at: now(),
      finding: found && (await movedPhone.explain(found, profile)),
      remarks: seen.remarks.map((remark) => findingProblem(remark, connected)),
      checks: seen.checks,
      says: seen.says,
    };
  };

  /** What the look says about the way to the phone. */
  const tellStatus = (of: Connected, examination: Examination): void => {
    const { finding, says } = examination;
    if (finding === null || takesKeys(examination)) connection.answered(of, 'examination');
    else status.isFound(of, finding, says !== null);
  };

  const ask = async (profile: RoutedProfile): Promise<Examination> => {
    let of: Attempted = unreached(profile);
    try {
      const connected = await clients.clientFor(active.onFile());
      of = connected;
      const examination = await look(connected);
      tellStatus(connected, examination);
      return examination;
    } catch (error) {
      const problem = failures.judge(error, of);
      if (!problem) throw error;
      status.isTroubled(of, problem);
      return endedAt(problem.code === 'certificate-file' ? 'certificate' : 'connection', profile, problem, now());
    }
  };

  const show = (profile: RoutedProfile, last: Examination): Examination => {
    if (active.is({ profile })) store.setState({ doctor: { ...store.getState().doctor, last } });
    return last;
  };

  const run = async (profile: RoutedProfile): Promise<Examination> => {
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
    let profile = active.profile();
    // A caller that asks while another phone is looked at waits for its end; one that asks for the same gets the same.
    while (underWay && !isSame(underWay.profile, profile)) {
      await underWay.result.catch(() => {});
      profile = active.profile();
    }
    // An answer that is known takes no time, and no other caller joins it: its source may be outdated by then.
    const told = underWay ? null : known(profile);
    if (told) return show(profile, told);
    underWay ??= { profile, result: run(profile) };
    return underWay.result;
  };

  const byItself = (): void => {
    if (started) examine().catch((error: unknown) => log('doctor', 'an examination failed', { error }));
  };

  /** Every problem, and the end of one, is looked into once. */
  const lookOnce = (): void => {
    const { connectionStatus: state, activePhone } = store.getState();
    const shown = `${activePhone} ${state.is === 'trouble' ? state.problem.code : state.is}`;
    if (!started || looked.has(shown)) return;
    looked.add(shown);
    byItself();
  };

  /** A command has failed: the cause is looked into, once for each trouble. */
  const lookInto = (): void => {
    const { connectionStatus: state } = store.getState();
    if (state.is === 'trouble' && isWorthALook(state.problem)) lookOnce();
  };

  const forget = (): void => store.setState({ doctor: { ...store.getState().doctor, last: null } });

  return {
    examine,
    welcome: byItself,
    start() {
      started = true;
      const stopListening = [
        connection.events.on('failed', lookInto),
        connection.events.on('networkChanged', () => looked.clear()),
      ];
      const stopWatching = store.subscribe((state, before) => {
        if (state.connectionStatus.is === 'ready') looked.clear();
        if (state.activePhone !== before.activePhone) return forget();
        const { last } = state.doctor;
        if (state.connectionStatus !== before.connectionStatus && last && isOutdated(last, state.connectionStatus))
          lookOnce();
      });
      return () => {
        started = false;
        for (const stop of [...stopListening, stopWatching]) stop();
      };
    },
  };
}
