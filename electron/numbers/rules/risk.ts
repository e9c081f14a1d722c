import { AsYouType, isSupportedCountry } from 'libphonenumber-js/max';
import { type DialPlan, tonesOf } from '../../contract/dialling/number';
import type { Risk } from '../../contract/dialling/risk';
import { DialRules } from '../../contract/dialling/rules';
import { readSip } from '../links/sip';
import type { Rules } from '../written';
import { costOf } from './cost';
import { digitsIn, isInternal, type Place } from './dial-steps';
import { homeOf } from './home';
import { readBareCode, readServiceCode } from './service-codes';

/** The facts that a plan's risk is judged by. */
type Dialled = Omit<DialPlan, 'risk' | 'number'>;

/** So many codes stand in front of a number at most. */
const CODES_DEEP = 6;

/** A number in groups; where its way of writing is unknown, its beginning stands apart. Its digits stay as they are. */
function written(digits: string, { rules: { country } }: Place): string {
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const typing = new AsYouType(home);
  const groups = typing.input(digits);
  if (groups.replace(/\D/g, '') !== digits.replace(/\D/g, '')) return digits;
  if (typing.isValid()) return groups;
  const [first = '', ...rest] = groups.split(' ');
  return [first, rest.join('')].join(' ').trim();
}

/** Digits in front of a code are an outside line. */
const OUTSIDE_OF_CODE = /^\d{1,5}(?=[*#])/;

function codeRisk(dials: string, place: Place, deep: number): Risk | null | undefined {
  const outside = OUTSIDE_OF_CODE.exec(dials)?.[0] ?? '';
  const { prefix } = place.rules.outside;
  const isOutside = outside !== '' && (prefix === '' ? /^[09]$/.test(outside) : outside === prefix);
  const code = /[*#]/.test(dials)
    ? readServiceCode(isOutside ? dials.slice(outside.length) : dials, place.rules.country)
    : readBareCode(dials, place.rules.country, prefix);
  switch (code?.is) {
    case undefined:
      return undefined;
    case 'before':
      return deep === 0 ? { is: 'service' } : riskOfDigits(code.rest, place, deep - 1);
    case 'harmless':
      return null;
    case 'forwards':
      return { ...code, to: code.to === '' ? null : written(code.to, place) };
    default:
      return code;
  }
}

/** The digits between stars and hashes, or in front of them: 0900 123456# is that number. */
function riskOfDigits(dials: string, place: Place, deep = CODES_DEEP): Risk | null {
  const code = codeRisk(dials, place, deep);
  if (code !== undefined) return code;
  const digits = /^\+?\d+/.exec(dials)?.[0];
  const cost = digits === undefined ? null : costOf(digits, place);
  return cost && { is: cost };
}

/** How long extensions are where the user has not said it: a guess, which short numbers of the network share. */
const { least: USUAL_LEAST, most: USUAL_MOST } = DialRules.parse({}).internal;

/** Whether a number is an extension because the user has said so: a range, or how long they are. */
function isOwnExtension(dials: string, { rules }: Place): boolean {
  const { internal } = rules;
  if (internal.least !== USUAL_LEAST || internal.most !== USUAL_MOST) return true;
  return isInternal(dials, { ...rules, internal: { ...internal, most: 0 } });
}

/**
 * An extension stays inside. A number that is only as short as one is judged as the network's: as it stands where no
 * prefix gets an outside line, and behind the prefix that does.
 */
function riskInside(dials: string, place: Place): Risk | null {
  if (isOwnExtension(dials, place)) return null;
  const { prefix } = place.rules.outside;
  if (prefix === '') return riskOfDigits(dials, place);
  return dials.startsWith(prefix) ? riskOfDigits(dials.slice(prefix.length), place) : null;
}

const sameHost = (host: string): string => host.toLowerCase().replace(/\.$/, '');

/** What separates digits for the eye in the user part of a URI (RFC 3966, 5.1.1). */
const FOR_THE_EYE = /[-.!~]/g;

function riskOfSip(uri: string, place: Place): Risk | null {
  const address = readSip(uri);
  if (!address) return null;
  const own = (place.rules.ownHosts ?? []).map(sameHost);
  if (!own.includes(sameHost(address.host))) return { is: 'foreign-host', host: address.host };
  const user = address.user.replace(FOR_THE_EYE, '');
  return /^\+?[\d*]+$/.test(user) ? riskOfDigits(user, place) : null;
}

/**
 * More digits are a number of their own. Fewer may get a line, choose a carrier or hide the caller: they wait for a number,
 * and digits behind a pause are that number.
 */
const WAITING_MOST = 7;

const waits = ({ dials, then }: Dialled): boolean => then.length > 0 && digitsIn(dials) <= WAITING_MOST;

/** The prefixes that the last steps have put in front are known: the outside line, and the one for `+`. */
const withoutOutside = ({ dials, steps }: Dialled): string => {
  const last = steps.at(-1);
  const isOutside = last?.is === 'outside-line';
  const rest = isOutside ? dials.slice((last.by ?? '').length) : dials;
  const before = isOutside ? steps.at(-2) : last;
  return before?.is === 'plus-as' ? `+${rest.slice((before.by ?? '').length)}` : rest;
};

/** Rules are replaced, never changed, and a text has many numbers. */
const places = new WeakMap<Rules, Place>();

const placeOf = (rules: Rules): Place => {
  const known = places.get(rules);
  if (known) return known;
  const place = { rules, home: homeOf(rules.country) };
  places.set(rules, place);
  return place;
};

/**
 * Why what a phone gets needs a yes, by where it stands and what its telephone system wants; null: it needs none. A call
 * for help is asked about in any case.
 */
export function riskOf(dialled: Dialled, rules: Rules): Risk | null {
  const { dials, kind, then } = dialled;
  const place = placeOf(rules);
  if (kind === 'emergency') return null;
  if (kind === 'sip') return riskOfSip(dials, place);
  const behind = waits(dialled) ? riskOfDigits(dials + tonesOf(then), place) : null;
  if (behind) return behind;
  if (kind === 'internal') return riskInside(dials, place);
  return riskOfDigits(withoutOutside(dialled), place);
}

/** The same of digits typed on a phone's keys: `digits` are all that were typed one behind the other. */
export const riskOfTyped = (digits: string, rules: Rules): Risk | null =>
  riskOf({ dials: digits, kind: isInternal(digits, rules) ? 'internal' : 'national', steps: [], then: [] }, rules);
