import type { CertificateFacts } from '../../contract/phones/certificate';
import type { LoginForm } from '../../contract/phones/login';
import type { Problem } from '../../contract/problem';
import type { Clients, Connected } from './clients';
import type { LockOuts } from './lockouts';
import { phoneProblem } from './problems';
import { isRefusal, isUntrusted, keychainFirst } from './refusals';
import type { RoutedProfile } from './way';

/** A phone that was to be asked; `phone` is absent where the way to it failed. */
export type Attempted = Omit<Connected, 'phone' | 'dial'> & Partial<Pick<Connected, 'phone'>>;

/** A phone to which there is no client yet. */
export const unreached = (profile: RoutedProfile): Attempted => ({
  profile,
  keychain: 'unknown',
  trusted: null,
  refusedBefore: false,
  isForgiven: async () => false,
  beyondAscii: false,
});

/** Makes a problem of what a phone client failed with, and sees to it that a phone which refuses us is asked no more. */
export interface Failures {
  /** undefined: a failure that no code stands for. */
  judge(error: unknown, of: Attempted): Problem | undefined;
  /** The same for what the doctor has found. */
  apply(problem: Problem, of: Attempted): Problem;
}

interface FailuresDeps {
  readonly stopAsking: Clients['stopAsking'];
  readonly lockOuts: LockOuts;
  readonly showCertificate: (profile: RoutedProfile, certificate: CertificateFacts) => void;
  readonly showLogin: (profile: RoutedProfile, form: LoginForm) => void;
}

export function createFailures({ stopAsking, lockOuts, showCertificate, showLogin }: FailuresDeps): Failures {
  const apply = (known: Problem, of: Attempted): Problem => {
    const problem = keychainFirst(known, of);
    const { phone } = of;
    if (phone && (isRefusal(problem) || isUntrusted(problem))) {
      stopAsking({ phone }, problem.code === 'login-weaker' ? problem.now : null);
    }
    if (problem.code === 'certificate-new' || problem.code === 'certificate-changed') {
      showCertificate(of.profile, problem.certificate);
    }
    if (problem.code === 'login-weaker') showLogin(of.profile, problem.now);
    if (problem.code !== 'locked-out' || !phone) return problem;
    return { ...problem, until: lockOuts.seen(of.profile.id, phone) };
  };
  return {
    apply,
    judge(error, of) {
      const known = phoneProblem(error, of);
      return known && apply(known, of);
    },
  };
}
