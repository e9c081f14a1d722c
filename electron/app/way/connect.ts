import type { PhoneProfile } from '../../contract/settings';
import type { Trust } from '../../phone/certificate';
import type { Phone, PhoneOptions } from '../../phone/client';
import type { OwnDemo } from '../demo';
import type { Passwords } from './passwords';
import { type Connected, originOf } from './way';

export interface ConnectDeps {
  readonly createPhone: (options: PhoneOptions) => Phone | Promise<Phone>;
  readonly demo: Pick<OwnDemo, 'start'>;
  readonly passwords: Passwords;
  /** The certificate (its fingerprint) that somebody has trusted for this phone at the address that it has now. */
  readonly trusted: (profile: PhoneProfile) => string | null;
  /** How an https phone has to prove that it is the phone. */
  readonly trustIn: (profile: PhoneProfile, trusted: string | null) => Promise<Trust>;
}

/** Makes a client for a profile; for null the demo phone is started, and one made for it. */
export const createConnect =
  ({ createPhone, demo, passwords, trusted, trustIn }: ConnectDeps) =>
  async (wanted: PhoneProfile | null): Promise<Connected> => {
    const profile = wanted ?? (await demo.start());
    const known = trusted(profile);
    const onRefused = passwords.refusal(profile);
    const trust = profile.scheme === 'https' ? await trustIn(profile, known) : null;
    const answer = wanted && (await passwords.of(wanted, trust));
    const password = answer?.ok ? answer.value : null;
    const phone = await createPhone({
      origin: originOf(profile),
      wire: profile.wire,
      oldTls: profile.oldTls,
      onRefused,
      ...(trust === null ? {} : { trust }),
      ...(profile.user === '' ? {} : { user: profile.user }),
      ...(password === null ? {} : { password }),
    });
    const keychain = answer === null ? 'unknown' : answer.ok ? 'ready' : answer.trouble;
    const dial: Connected['dial'] = ({ dials }, line) => phone.dial(dials, line);
    return { profile, phone, dial, keychain, trusted: known, refusedBefore: passwords.isRefused(profile) };
  };
