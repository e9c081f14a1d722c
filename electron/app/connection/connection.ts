import type { StoreApi } from 'zustand/vanilla';
import type { CertificateFacts } from '../../contract/phones/certificate';
import type { LoginForm } from '../../contract/phones/login';
import type { Settings } from '../../contract/settings';
import type { AppState } from '../../contract/state';
import type { Context } from '../context';
import { createFinding, type Finder } from '../discovery/discovery';
import { createDoctor } from '../doctor/doctor';
import { createWhereabouts } from '../doctor/moved-phone';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import type { ActivePhone } from './active-phone';
import type { Way } from './clients';
import type { ConnectDeps } from './connect';
import type { OwnDemo } from './demo-phone';
import { createFailures } from './failures';
import { createLink } from './link-status';
import { createLockOuts } from './lockouts';
import { type Staying, stayRight } from './recovery';
import { isDoubt } from './refusals';
import { createShown } from './shown';

interface CareDeps extends Pick<ConnectDeps, 'createPhone'> {
  readonly store: StoreApi<AppState>;
  readonly clock: Clock;
  readonly way: Way;
  readonly active: ActivePhone;
  readonly demo: OwnDemo;
  readonly desktop: Desktop;
  readonly settings: () => Settings;
  readonly finder: () => Promise<Finder>;
  readonly phoneSaid: Context['phoneSaid'];
  readonly linkIsReady: Context['linkIsReady'];
  readonly drop: Context['drop'];
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** What sees to it that phones work: what went wrong, why, where they are, and whether they are back. */
export type Care = Pick<
  Context,
  'failures' | 'link' | 'lockOuts' | 'shownCertificates' | 'shownLogins' | 'doctor' | 'finding' | 'doubt'
> & {
  /** From now on it does by itself what nobody asks for; `ask` puts one question to the active phone. Returns the way to stop. */
  start(ask: () => Promise<unknown>): () => void;
};

export function createCare(deps: CareDeps): Care {
  const { store, way, active, desktop, clock, drop } = deps;
  const lockOuts = createLockOuts(clock);
  const shownCertificates = createShown<CertificateFacts>();
  const shownLogins = createShown<LoginForm>();
  const failures = createFailures({
    stopAsking: way.stopAsking,
    lockOuts,
    showCertificate: shownCertificates.show,
    showLogin: shownLogins.show,
  });
  const link = createLink({ store, clock, isActive: active.is });
  const whereabouts = createWhereabouts(deps);
  const doctor = createDoctor({ ...deps, failures, lockOuts, link, whereabouts, now: clock.now });
  const finding = createFinding(deps);
  /** null: this program does one thing, and ends. */
  let staying: Staying | null = null;
  return {
    failures,
    link,
    lockOuts,
    shownCertificates,
    shownLogins,
    doctor,
    finding,
    doubt: () => staying?.doubt(),
    start(ask) {
      const stopDoctor = doctor.start();
      const elsewhere = (): void => {
        link.isElsewhere();
        doctor.isElsewhere();
        const profile = active.profile();
        const { link: state } = store.getState();
        // Another certificate may have been that of another device. What answers now is told nothing before it is judged.
        if (profile && state.is === 'trouble' && isDoubt(state.problem)) way.renew(profile.id);
      };
      staying = stayRight({ store, desktop, clock, ask, elsewhere, drop });
      return () => {
        stopDoctor();
        staying?.stop();
        staying = null;
      };
    },
  };
}
