import type { ForwardedCalls } from '../../contract/dialling/risk';

/** The action of a code of stars and hashes. */
export type ServiceCode =
  | { readonly is: 'forwards'; readonly calls: ForwardedCalls; readonly to: string }
  | { readonly is: 'forwards-off'; readonly calls: ForwardedCalls }
  /** It takes something along: a number, a PIN, an amount. */
  | { readonly is: 'service' }
  /** For this call only: the number behind it is called. */
  | { readonly is: 'before'; readonly rest: string }
  /** It asks something, or does what takes nothing along: pick-up, mailbox. */
  | { readonly is: 'harmless' };

type Codes = Readonly<Record<string, ForwardedCalls>>;

/** 3GPP TS 22.030, annex B; ETSI EN 300 738 and the networks of most countries use the same. */
const FORWARDING: Codes = {
  '21': 'all',
  '61': 'unanswered',
  '62': 'unreachable',
  '67': 'busy',
  '002': 'all',
  '004': 'some',
};

/** Where a country has others besides. */
const MORE_FORWARDING: Readonly<Record<string, Codes>> = {
  AU: { '24': 'busy' },
  CN: { '57': 'all', '40': 'busy', '41': 'unanswered' },
  FR: { '69': 'busy' },
  IT: { '22': 'busy' },
};

/**
 * Vertical service codes with the number right behind them: North America's, and what many telephone systems have taken
 * over (Asterisk, FreePBX, BroadWorks).
 */
const DIRECT: Codes = { '72': 'all', '90': 'busy', '92': 'unanswered', '94': 'unreachable', '52': 'unanswered' };
const MORE_DIRECT: Readonly<Record<string, Codes>> = {
  US: { '63': 'some', '71': 'some', '68': 'some' },
  CA: { '63': 'some', '71': 'some', '68': 'some' },
  IN: { '401': 'all', '403': 'unanswered', '405': 'busy', '409': 'unreachable' },
  KR: { '71': 'all', '88': 'all' },
};
/** A shorter one behind a vertical code is more of the code: `*9800`. */
const DIRECT_DIGITS_LEAST = 3;
/** `*21` may be the beginning of another code: a number behind it is longer. */
const BARE_DIGITS_LEAST = 6;

/** `*31#`, `#31#` and `*31*` hide the caller or show it, `*67`, `*82`, `*70` (North America) need no end of their own. */
const FOR_ONE_CALL = /^(?:[*#]31[#*](?=.)|\*(?:67|82|70)(?=\d|$))/;
/** A line of the telephone system, `*121#030…` and `*7#0176…`: the number behind the hash is called. */
const CHOOSES_LINE = /^[*#]\d{1,3}#(?=[\d+])/;
/** The parts of `**21*0301234567*11*20#`: the action, the service, and the values that it takes along. */
const CODE = /^(?<action>\*\*|\*#|##|[*#])(?<code>\d{2,4})(?:(?<end>#)|\*(?<first>\d*)(?<more>[\d*#]*))(?<behind>.*)$/;
/** `*21` with a number behind it and no star between. */
const BARE = /^\*(?<code>21|61|62)(?<to>\d+)#?$/;
/** More than a code's own digits: something is taken along. */
const TAKES_ALONG = /^[*#]{1,3}\d+\*+\d/;
/** 11 and the code's digits, or 72#, for telephones that have no star (North America). */
const WITHOUT_STAR = /^(?:11(?=\d\d)|(?=7[23]#))/;
/** The Japanese network's own menu for forwarding (142, and 1420 to 1429). */
const JAPANESE = /^142\d?$/;

const NORTH_AMERICA: ReadonlySet<string> = new Set(['US', 'CA']);

const knownIn = (table: Readonly<Record<string, Codes>>, country: string | null): Codes =>
  (country === null ? undefined : table[country]) ?? {};

/** `*72` and a number, or nothing: then the network asks for one. */
function directCode(dials: string, country: string | null): ServiceCode | null {
  if (dials === '*73') return { is: 'forwards-off', calls: 'all' };
  const codes = { ...DIRECT, ...knownIn(MORE_DIRECT, country) };
  for (const [code, calls] of Object.entries(codes)) {
    const to = new RegExp(`^\\*${code}\\*?(\\d*)[*#]*$`).exec(dials)?.[1];
    if (to === undefined) continue;
    if (to.length >= DIRECT_DIGITS_LEAST || (code === '72' && to === '')) return { is: 'forwards', calls, to };
  }
  return null;
}

function networkCode(dials: string, country: string | null): ServiceCode | null {
  const found = CODE.exec(dials)?.groups;
  if (!found) return null;
  const { action = '', code = '', first = '' } = found;
  if (action === '*#') return { is: 'harmless' };
  const calls = FORWARDING[code] ?? knownIn(MORE_FORWARDING, country)[code];
  if (calls === undefined) return null;
  const to = first === '' ? digitsBehind(found.behind) : first;
  return action === '*' || action === '**' ? { is: 'forwards', calls, to } : { is: 'forwards-off', calls };
}

/** `*21#0301234567`: also written so. */
const digitsBehind = (text = ''): string => /^\d+/.exec(text)?.[0] ?? '';

/** 1172 and 142: digits alone. No number of North America begins with 11. */
function withoutMarks(dials: string, country: string | null): ServiceCode | null {
  if (country === 'JP' && JAPANESE.test(dials)) return { is: 'forwards', calls: 'all', to: '' };
  if (country === null || !NORTH_AMERICA.has(country) || !WITHOUT_STAR.test(dials)) return null;
  const starred = dials.replace(WITHOUT_STAR, '*').replace(/^(\*7[23])#/, '$1');
  return restBehind(starred, FOR_ONE_CALL) ?? directCode(starred, country);
}

/** The prefix of an outside line where no rule says it, in the countries that have codes of digits alone. */
const usualOutside = (country: string | null): string => (country === 'JP' ? '0' : '9');

/** A code of digits alone, as it stands or behind what gets an outside line (`outside`; '': unknown); null: it is none. */
export function readBareCode(dials: string, country: string | null, outside: string): ServiceCode | null {
  const prefix = outside === '' ? usualOutside(country) : outside;
  const behind = dials.startsWith(prefix) ? withoutMarks(dials.slice(prefix.length), country) : null;
  return withoutMarks(dials, country) ?? behind;
}

function bareCode(dials: string, country: string | null): ServiceCode | null {
  const { code = '', to = '' } = BARE.exec(dials)?.groups ?? {};
  const calls = FORWARDING[code];
  if (calls !== undefined && to.length >= BARE_DIGITS_LEAST) return { is: 'forwards', calls, to };
  return withoutMarks(dials, country);
}

const restBehind = (dials: string, prefix: RegExp): ServiceCode | null => {
  const length = prefix.exec(dials)?.[0].length;
  return length === undefined ? null : { is: 'before', rest: dials.slice(length) };
};

/**
 * What a code does where the phone stands; null: it is no code. `dials` is what the phone gets, without an outside line in
 * front.
 */
export function readServiceCode(dials: string, country: string | null): ServiceCode | null {
  if (!/[*#]/.test(dials)) return withoutMarks(dials, country);
  const known =
    restBehind(dials, FOR_ONE_CALL) ??
    directCode(dials, country) ??
    networkCode(dials, country) ??
    bareCode(dials, country) ??
    restBehind(dials, CHOOSES_LINE);
  if (known) return known;
  if (!/^[*#]/.test(dials)) return null;
  return TAKES_ALONG.test(dials) ? { is: 'service' } : { is: 'harmless' };
}
