import type { CertificateFacts } from '../../contract/phones/certificate';
import type { LoginForm } from '../../contract/phones/login';
import type { Problem } from '../../contract/problem';
import { originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import type { Logins } from '../connection/logins';
import { addressOf } from '../connection/problems';
import { type RoutedProfile, routedPhone } from '../connection/way';
import type { Clock } from '../kernel/clock';
import type { Answers } from '../kernel/commands';
import { done, failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';

interface TrustDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly connection: Pick<
    Connection,
    'active' | 'clients' | 'status' | 'identify' | 'drop' | 'shownCertificates' | 'shownLogins'
  >;
  readonly logins: Pick<Logins, 'accept'>;
  readonly clock: Pick<Clock, 'now'>;
}

type Trusts = 'trust-certificate' | 'distrust-certificate' | 'accept-login' | 'forget-login' | 'try-password-again';

const doubtful = (profile: RoutedProfile, certificate: CertificateFacts): Problem => ({
  code: 'certificate-new',
  address: addressOf(profile),
  certificate,
});

const isSame = (one: LoginForm | null, other: LoginForm): boolean =>
  one !== null && (Object.keys(other) as (keyof LoginForm)[]).every((field) => one[field] === other[field]);

export function trustAnswers({ settings, connection, logins, clock }: TrustDeps): Answers<Trusts> {
  const { active, clients, identify, shownCertificates, shownLogins } = connection;

  const find = (id: string): RoutedProfile | undefined => routedPhone(settings.now(), id);
  const isActive = (id: string): boolean => active.onFile()?.id === id;

  return {
    /** Trusts the certificate that the phone has shown at the address that it has now, and asks the phone. */
    async 'trust-certificate'({ id, fingerprint }) {
      const profile = find(id);
      if (!profile) return failed({ code: 'no-such-phone', id });
      const shown = shownCertificates.shown(profile);
      // Another one has come meanwhile, or none was shown: the user has not looked at the one that would be trusted.
      if (shown?.fingerprint !== fingerprint) return failed(shown ? doubtful(profile, shown) : { code: 'cancelled' });
      const trusted = { fingerprint, origin: originOf(profile), at: clock.now() };
      const saving = settings.change(({ learned }) => ({
        learned: { ...learned, certificates: { ...learned.certificates, [id]: trusted } },
      }));
      // Before anything is awaited: a sender that asks from now on gets the client that lasts.
      clients.renew(id);
      if (isActive(id)) void identify.anew();
      return saved(await saving);
    },
    /** Nothing is sent to this phone until its user trusts a certificate. */
    async 'distrust-certificate'({ id }) {
      const profile = find(id);
      if (!profile) return failed({ code: 'no-such-phone', id });
      connection.drop(id);
      const saving = settings.change(({ learned }) => {
        const { [id]: _forgotten, ...certificates } = learned.certificates;
        return { learned: { ...learned, certificates } };
      });
      clients.renew(id);
      const shown = shownCertificates.shown(profile);
      if (shown) connection.status.isTroubled({ profile }, doubtful(profile, shown));
      // It was trusted in another life of this program: its certificate is looked at anew, and no more.
      else if (isActive(id)) void identify.anew();
      return saved(await saving);
    },
    /** From now on the phone may ask for its password in the weaker form in which it has just asked. */
    'accept-login'({ id, form }) {
      const profile = find(id);
      if (!profile) return failed({ code: 'no-such-phone', id });
      // It has asked in another form meanwhile, or never in this one: the user has not seen the form that would be
      // accepted.
      if (!isSame(shownLogins.shown(profile), form)) return failed({ code: 'cancelled' });
      logins.accept(profile, form);
      clients.renew(id);
      if (isActive(id)) void identify.anew();
      return done;
    },
    /** The active phone may ask for its password in any form, as if it never had before. */
    'forget-login'() {
      const profile = active.onFile();
      if (profile) {
        logins.accept(profile, null);
        clients.renew(profile.id);
      }
      return done;
    },
    /** The active phone's password is tried once more, although the phone has refused it: its owner may have mended that. */
    'try-password-again'() {
      const profile = active.onFile();
      if (profile) clients.forget(profile);
      return done;
    },
  };
}
