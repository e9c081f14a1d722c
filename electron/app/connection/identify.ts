import type { OutcomeOf } from '../../contract/outcome';
import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import type { Dispatcher } from '../kernel/dispatcher';
import type { Reporting } from '../kernel/reporting';
import type { Store } from '../kernel/store';
import type { ActivePhone } from './active-phone';
import type { Ask } from './ask';
import type { Clients, Connected } from './clients';
import type { ConnectionEvents } from './events';
import type { FindWay } from './find-way';
import { isUntrusted } from './refusals';
import type { StatusKeeper } from './status';
import { whoIs } from './who-is';

type Identified = Promise<OutcomeOf<'check-phone'>>;

/** Asks the active phone who it is; presses nothing. */
export interface Identify {
  /** Because the user wants to know: the outcome is reported. */
  reported(): Identified;
  /** At the start of the program: that it is asked can be seen, and a failure is not looked into. */
  quietly(): Identified;
  /** While no user waits for it: its answer shows, and that it was asked does not. */
  unseen(): Identified;
  /** The phone, or what leads to it, is another one than before: it is asked anew. */
  anew(): Identified;
  /** Has the phone asked anew whose certificate was in the way. */
  lookAgainAtCertificate(): void;
}

interface IdentifyDeps {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'doctor'>>;
  readonly active: Pick<ActivePhone, 'onFile'>;
  readonly clients: Pick<Clients, 'renew'>;
  readonly status: Pick<StatusKeeper, 'asking' | 'forget' | 'takesCommands'>;
  readonly ask: Ask;
  readonly findWay: FindWay;
  readonly events: Pick<ConnectionEvents, 'emit'>;
  readonly said: (connected: Connected, says: PhoneSays) => void;
  readonly reporting: Reporting;
  readonly guarded: Dispatcher['guarded'];
}

/**
 * A lock-out ends by itself, authorities change, and behind another certificate there may have been another device: a user
 * who asks for the phone may look whether it is so. A doubtful one is told nothing by that.
 */
const mayHaveEnded = (problem: Problem): boolean =>
  isUntrusted(problem) || problem.code === 'locked-out' || problem.code === 'certificate';

export function createIdentify(deps: IdentifyDeps): Identify {
  const { store, active, clients, status, ask, findWay, events, said, reporting, guarded } = deps;

  const who = async (connected: Connected): Promise<PhoneSays> => {
    const says = await whoIs(connected.phone, status.takesCommands(connected));
    if (says) said(connected, says);
    return says ?? {};
  };
  const unseen = (): Identified => ask({ quietly: true, looks: true, work: who });
  /** Where the user leaves the way to Offhook, another one is looked for when this one does not lead to the phone. */
  const onAnyWay = async (quietly: boolean): Identified => {
    if (!findWay.isOurs()) return ask({ quietly, looks: true, work: who });
    const first = await unseen();
    const isElsewhere = first.ok ? findWay.better(first) : findWay.other(first.problem);
    if (await isElsewhere) return ask({ quietly, looks: true, work: who });
    if (first.ok) return first;
    if (!quietly) events.emit('failed');
    return first;
  };
  const reported = (): Identified => {
    const { connectionStatus } = store.getState();
    const profile = active.onFile();
    if (profile && connectionStatus.is === 'trouble' && mayHaveEnded(connectionStatus.problem))
      clients.renew(profile.id);
    status.asking();
    return reporting.during('check-phone', profile?.name ?? '', () => onAnyWay(false));
  };

  return {
    reported,
    unseen,
    quietly() {
      status.asking();
      return onAnyWay(true);
    },
    anew() {
      status.forget();
      return guarded('check-phone', reported);
    },
    lookAgainAtCertificate() {
      const { connectionStatus, doctor } = store.getState();
      const profile = active.onFile();
      if (!profile || connectionStatus.is !== 'trouble' || doctor.examining !== null) return;
      if (!isUntrusted(connectionStatus.problem) && connectionStatus.problem.code !== 'certificate') return;
      clients.renew(profile.id);
      status.asking();
    },
  };
}
