import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import type { AppState } from '../../../../electron/contract/state';

/** A certificate that the user has to say yes or no to. */
export type CertificateProblem = Extract<Problem, { code: 'certificate-new' | 'certificate-changed' }>;

const asCertificateProblem = (problem: Problem | null | undefined): CertificateProblem | null =>
  problem?.code === 'certificate-new' || problem?.code === 'certificate-changed' ? problem : null;

/** The certificate that this phone has shown and the user has not trusted; null: none, as far as Offhook knows. */
export function shownCertificate(app: AppState, phone: PhoneState): CertificateProblem | null {
  const isTls = phone.wayInForce === 'http' && phone.scheme === 'https';
  if (phone.id !== app.activePhone || !isTls) return null;
  const { last } = app.doctor;
  const found =
    asCertificateProblem(app.connectionStatus.is === 'trouble' ? app.connectionStatus.problem : null) ??
    asCertificateProblem(last?.phone === phone.id ? last.finding : null);
  // An examination from before the user has trusted it.
  return found && found.certificate.fingerprint === phone.trusted?.fingerprint ? null : found;
}
