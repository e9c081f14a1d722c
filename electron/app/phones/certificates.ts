import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { CertificateFacts } from '../../contract/phones/certificate';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import { originOf } from '../connection/clients';
import { addressOf } from '../connection/problems';
import { type Context, failed, saved } from '../context';
import { askAgain } from './answers';

const doubtful = (profile: PhoneProfile, certificate: CertificateFacts): Problem => ({
  code: 'certificate-new',
  address: addressOf(profile),
  certificate,
});

const find = ({ settings }: Context, id: string): PhoneProfile | undefined =>
  settings.now().phones.find((phone) => phone.id === id);

/** Trusts the certificate that the phone has shown at the address that it has now, and asks the phone. */
export async function trustCertificate(
  context: Context,
  { id, fingerprint }: CommandOf<'trust-certificate'>,
): Promise<Outcome> {
  const profile = find(context, id);
  if (!profile) return failed({ code: 'no-such-phone', id });
  const shown = context.shownCertificates.shown(profile);
  // Another one has come meanwhile, or none was shown: nobody has looked at what would be trusted.
  if (shown?.fingerprint !== fingerprint) return failed(shown ? doubtful(profile, shown) : { code: 'cancelled' });
  const trusted = { fingerprint, origin: originOf(profile), at: context.now() };
  const saving = context.settings.change(({ learned }) => ({
    learned: { ...learned, certificates: { ...learned.certificates, [id]: trusted } },
  }));
  // Before anything is awaited: whoever asks from now on gets the client that lasts.
  context.way.renew(id);
  if (context.activeProfile()?.id === id) void askAgain(context);
  return saved(await saving);
}

/** Forgets which certificate was trusted: nothing is sent to this phone until somebody trusts one. */
export async function distrustCertificate(
  context: Context,
  { id }: CommandOf<'distrust-certificate'>,
): Promise<Outcome> {
  const profile = find(context, id);
  if (!profile) return failed({ code: 'no-such-phone', id });
  context.drop(id);
  const saving = context.settings.change(({ learned }) => {
    const { [id]: _forgotten, ...certificates } = learned.certificates;
    return { learned: { ...learned, certificates } };
  });
  context.way.renew(id);
  const shown = context.shownCertificates.shown(profile);
  if (shown) context.linkIsTroubled({ profile }, doubtful(profile, shown));
  // It was trusted in another life of this program: what it shows is looked at anew, and no further.
  else if (context.activeProfile()?.id === id) void askAgain(context);
  return saved(await saving);
}
