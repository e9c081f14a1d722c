import { readRegistrationName } from '../../contract/phones/registration-name';
import { prepared } from '../../digest/digest';
import type { Trust } from '../../phone/certificate';
import type { Phone, PhoneOptions } from '../../phone/client';
import { PhoneError } from '../../phone/errors';
import type { RegisteredPhoneOptions } from '../../phone/freeswitch/client';
import { isWeaker } from '../../phone/login';
import type { SipPhoneOptions } from '../../phone/sip/client';
import type { Connected } from './clients';
import type { OwnDemo } from './demo-phone';
import type { Logins } from './logins';
import { type KnownPassword, NO_PASSWORD, type Passwords } from './passwords';
import { placeText } from './problems';
import type { OwnServer } from './server';
import { type RoutedProfile, userOf } from './way';

export interface ConnectDeps {
  readonly createPhone: (options: PhoneOptions) => Phone | Promise<Phone>;
  readonly createSipPhone: (options: SipPhoneOptions) => Phone | Promise<Phone>;
  readonly createRegisteredPhone: (options: RegisteredPhoneOptions) => Phone | Promise<Phone>;
  readonly server: Pick<OwnServer, 'api' | 'sendEvent'>;
  /** The name of this program, as SIP tells it: `Offhook/1.2.3`. */
  readonly program: string;
  readonly demo: Pick<OwnDemo, 'start'>;
  readonly passwords: Passwords;
  readonly logins: Pick<Logins, 'proved' | 'prove'>;
  /** The certificate (its fingerprint) that the user has trusted for this phone at the address that it has now. */
  readonly trusted: (profile: RoutedProfile) => string | null;
  /** How an https phone has to prove that it is the phone. */
  readonly trustIn: (profile: RoutedProfile, trusted: string | null) => Promise<Trust>;
}

/** What a client is told of a password, and of what all Offhooks of this user's know of it. */
function withPassword(
  profile: RoutedProfile,
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

/** A profile, and what leads to its phone. */
interface Leading {
  readonly profile: RoutedProfile;
  readonly known: KnownPassword;
  /** null: without TLS. */
  readonly trust: Trust | null;
}

const keychainAfter = (answer: KnownPassword['answer']): Connected['keychain'] => {
  if (answer === null) return 'unknown';
  if (!answer.ok) return answer.trouble;
  // It was asked because a password was kept there.
  return answer.value === null ? 'lost' : 'ready';
};

const overHttp = (
  { createPhone, logins }: ConnectDeps,
  { profile, known, trust }: Leading,
  address: string,
): Phone | Promise<Phone> =>
  createPhone({
    origin: `${profile.scheme}://${placeText({ host: address, port: profile.port })}`,
    wire: profile.wire,
    oldTls: profile.oldTls,
    ...(trust === null ? {} : { trust }),
    ...(profile.user === '' ? {} : { user: profile.user }),
    ...withPassword(profile, known, logins),
  });

/** A registered phone: where it is, its server says. */
const overServer = (deps: ConnectDeps, leading: Leading): Phone | Promise<Phone> => {
  const { host, way, sip, registered } = leading.profile;
  const name = readRegistrationName(host);
  if (!name) throw new PhoneError('not-registered');
  return deps.createRegisteredPhone({
    ...{ server: deps.server, name, chosen: registered?.chosen ?? null },
    ...{ way, stepMs: sip.stepMs, dialsWhenIdle: sip.dialsWhenIdle },
    connect: (address) => overHttp(deps, leading, address),
  });
};

const overSip = (
  { createSipPhone, program, logins }: ConnectDeps,
  { profile, known: { password, tries } }: Leading,
): Phone | Promise<Phone> => {
  const { host, sip, passwordEncoding: encoding } = profile;
  const { user: identity, port, transport, registrar, stepMs, form, dialsWhenIdle } = sip;
  return createSipPhone({
    ...{ host, port, transport, registrar, stepMs, form, dialsWhenIdle, program, user: identity },
    ...(password === null ? {} : { credentials: prepared({ user: userOf(profile), password, encoding }) }),
    ...(tries === null ? {} : { tries }),
    logins: { proved: () => logins.proved(profile), prove: (form) => logins.prove(profile, form) },
  });
};

const phoneFor = (deps: ConnectDeps, leading: Leading): Phone | Promise<Phone> => {
  const { registered, way, host } = leading.profile;
  if (registered) return overServer(deps, leading);
  return way === 'sip' ? overSip(deps, leading) : overHttp(deps, leading, host);
};

/** Makes a client for a profile; for null the demo phone is started, and one made for it. */
export const createConnect =
  (deps: ConnectDeps) =>
  async (wanted: RoutedProfile | null): Promise<Connected> => {
    const { demo, passwords, logins, trusted, trustIn } = deps;
    const profile = wanted ?? (await demo.start());
    const pinned = trusted(profile);
    const isTls = profile.way === 'http' && profile.scheme === 'https';
    const trust = isTls ? await trustIn(profile, pinned) : null;
    const known = wanted ? await passwords.of(wanted, trust) : NO_PASSWORD;
    const phone = await phoneFor(deps, { profile, known, trust });
    const keychain = keychainAfter(known.answer);
    const dial: Connected['dial'] = ({ dials, kind }, line, asker) => {
      // A call for help waits for no keys.
      if (kind === 'emergency') phone.endChain();
      return phone.dial(dials, line, asker);
    };
    const { isRefused: refusedBefore, isBeyondAscii: beyondAscii, tries } = known;
    const isForgiven: Connected['isForgiven'] = async (weaker) => {
      if (weaker && !isWeaker(weaker, logins.proved(profile) ?? weaker)) return true;
      return tries !== null && (refusedBefore || tries.hasMetRefusal()) && !(await tries.isRefused());
    };
    return { profile, phone, dial, keychain, trusted: pinned, refusedBefore, isForgiven, beyondAscii };
  };
