import { PhoneError } from './errors';
import {
  CHECKS,
  type Check,
  type Diagnosis,
  type DiagnosisCode,
  type Expected,
  type PhoneExamination,
} from './examination';
import { isTlsTrouble } from './failures';
import { findModel } from './models';
import type { PhoneInfo } from './phone-info';

/** The problem in the way, and where it was met. */
export interface Trouble {
  readonly at: Check;
  readonly finding: Diagnosis;
}

const NO_ROUTE: ReadonlySet<string> = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Why no connection could be made, as the system says it. */
const whyUnreachable = (cause: unknown): DiagnosisCode => {
  const code = codeOf(cause);
  if (code === 'ECONNREFUSED') return 'nothing-listens';
  return NO_ROUTE.has(code) ? 'no-route' : 'unreachable';
};

const PLACES: Partial<Record<DiagnosisCode, Check>> = {
  'name-not-found': 'address',
  unreachable: 'connection',
  'nothing-listens': 'connection',
  'no-route': 'connection',
  'old-tls': 'certificate',
  certificate: 'certificate',
  'certificate-new': 'certificate',
  'certificate-changed': 'certificate',
  'password-missing': 'login',
  'password-refused': 'login',
  'locked-out': 'login',
  'login-weaker': 'login',
};

const placeOf = (code: DiagnosisCode, { status, cause }: PhoneError, page: Check): Check => {
  if (code === 'refused' && status === 401) return 'login';
  if (code === 'bad-reply' && isTlsTrouble(cause)) return 'certificate';
  return PLACES[code] ?? page;
};

/** What a failed request says, where it was no more than the `page` itself; rethrows any other error. */
export const troubleOf = (error: unknown, page: Check): Trouble => {
  if (!(error instanceof PhoneError) || error.code === 'dropped') throw error;
  const { status, certificate, login, own, registered } = error;
  const code = error.code === 'unreachable' ? whyUnreachable(error.cause) : error.code;
  const finding = {
    code,
    ...(status === undefined ? {} : { status }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(login === undefined ? {} : { login }),
    ...(own === undefined ? {} : { own }),
    ...(registered === undefined ? {} : { registered }),
  };
  return { at: placeOf(code, error, page), finding };
};

const plainMac = (text: string): string => text.replace(/[^0-9a-f]/gi, '').toUpperCase();
const plainModel = (text: string): string => findModel(text)?.name ?? text.trim().toUpperCase();

/** The facts that the phone tells and that were not expected of it. */
export const differences = (says: PhoneInfo, expected: Expected): readonly Diagnosis[] => {
  const found: Diagnosis[] = [];
  if (expected.mac && says.mac && plainMac(expected.mac) !== says.mac) {
    found.push({ code: 'other-phone', says: says.mac });
  }
  if (expected.model && says.model && plainModel(expected.model) !== says.model) {
    found.push({ code: 'wrong-model', says: says.model });
  }
  return found;
};

/** Whether there was anything to compare. */
export const isComparable = (says: PhoneInfo, { model, mac }: Expected): boolean =>
  (model !== undefined && says.model !== undefined) || (mac !== undefined && says.mac !== undefined);

interface Course {
  /** Where it ended; undefined: it came to its end. */
  readonly stopped: Check | undefined;
  /** Trouble in which keys work all the same. */
  readonly troubled: ReadonlySet<Check>;
  /** The checks that did not apply. */
  readonly skipped: ReadonlySet<Check>;
}

/** Every check with its result; those after a trouble were not made any more. */
export const checksOf = ({ stopped, troubled, skipped }: Course): PhoneExamination['checks'] => {
  const end = stopped === undefined ? CHECKS.length : CHECKS.indexOf(stopped);
  return CHECKS.map((check, index) => {
    if (index === end || troubled.has(check)) return { check, result: 'trouble' };
    return { check, result: index > end || skipped.has(check) ? 'not-asked' : 'fine' };
  });
};
