import type { PhoneProfile } from '../../contract/phones/profile';
import type { Trust } from '../../phone/certificate';
import type { Phone, PhoneOptions } from '../../phone/client';
import { isWeaker } from '../../phone/login';
import { type Connected, originOf } from './clients';
import type { OwnDemo } from './demo-phone';
import type { Logins } from './logins';
import { type KnownPassword, NO_PASSWORD, type Passwords } from './passwords';

export interface ConnectDeps {
  readonly createPhone: (options: PhoneOptions) => Phone | Promise<Phone>;
  readonly demo: Pick<OwnDemo, 'start'>;
  readonly passwords: Passwords;
  readonly logins: Pick<Logins, 'proved' | 'prove'>;
  /** The certificate (its fingerprint) that the user has trusted for this phone at the address that it has now. */
  readonly trusted: (profile: PhoneProfile) => string | null;
  /** How an https phone has to prove that it is the phone. */
  readonly trustIn: (profile: PhoneProfile, trusted: string | null) => Promise<Trust>;
}

/** What a client is told of a password, and of what all Offhooks of this user's know of it. */
function withPassword(
  profile: PhoneProfile,
  { password, tries }: KnownPassword,
  logins: ConnectDeps['logins'],
): Pick<PhoneOptions, 'password' | 'passwordEncoding' | 'tries' | 'logins'> {
  if (password === null || tries === null) return {};
  return {
    password,
    passwordEncoding: profile.passwordEncoding,
    tries,
    logins: { proved: () => logins.proved(profile), prove: (form) => logins.prove(profile, form) },
  };
}

const keychainAfter = (answer: KnownPassword['answer']): Connected['keychain'] => {
  if (answer === null) return 'unknown';
  if (!answer.ok) return answer.trouble;
  // It was asked because a password was kept there.
  return answer.value === null ? 'lost' : 'ready';
};

/** Makes a client for a profile; for null the demo phone is started, and one made for it. */
export const createConnect =
  ({ createPhone, demo, passwords, logins, trusted, trustIn }: ConnectDeps) =>
  async (wanted: PhoneProfile | null): Promise<Connected> => {
    const profile = wanted ?? (await demo.start());
    const pinned = trusted(profile);
    const trust = profile.scheme === 'https' ? await trustIn(profile, pinned) : null;
    const known = wanted ? await passwords.of(wanted, trust) : NO_PASSWORD;
    const phone = await createPhone({
      origin: originOf(profile),
      wire: profile.wire,
      oldTls: profile.oldTls,
      ...(trust === null ? {} : { trust }),
      ...(profile.user === '' ? {} : { user: profile.user }),
      ...withPassword(profile, known, logins),
    });
    const keychain = keychainAfter(known.answer);
    const dial: Connected['dial'] = ({ dials }, line, asker) => phone.dial(dials, line, asker);
    const { isRefused: refusedBefore, isBeyondAscii: beyondAscii, tries } = known;
    const isForgiven: Connected['isForgiven'] = async (weaker) => {
      if (weaker && !isWeaker(weaker, logins.proved(profile) ?? weaker)) return true;
      return tries !== null && (refusedBefore || tries.hasMetRefusal()) && !(await tries.isRefused());
    };
    return { profile, phone, dial, keychain, trusted: pinned, refusedBefore, isForgiven, beyondAscii };
  };
