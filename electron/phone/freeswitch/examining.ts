import type { RegisteredPhone } from '../../freeswitch/registered';
import type { PhoneError, PhoneErrorCode } from '../errors';
import type { Check, Expected, PhoneExamination } from '../examination';
import { checksOf, differences, isComparable, type Trouble, troubleOf } from '../findings';
import type { PhoneInfo } from '../phone-info';
import { readUserAgent } from '../sip/user-agent';

/** Where a failure of the server's was met; any other: on the way to it. */
const PLACES: Readonly<Partial<Record<PhoneErrorCode, Check>>> = {
  'server-not-set': 'address',
  'server-name-not-found': 'address',
  'server-password-missing': 'login',
  'server-password-refused': 'login',
  'server-forbids': 'login',
  'not-a-phone': 'page',
  // The name leads to none, or to more than one.
  'not-registered': 'address',
  'several-registered': 'address',
};

/** The checks that have nothing to look at where a server hands over what is sent. */
const SKIPPED: readonly Check[] = ['certificate', 'commands', 'display'];

/** What the search for a registered phone has come to; rethrows what was never sent. */
export function lookupTrouble(error: unknown): Trouble {
  const { at, finding } = troubleOf(error, 'connection');
  // troubleOf has thrown what is no PhoneError.
  const { code, cause } = error as PhoneError;
  return { at: PLACES[code] ?? at, finding: { ...finding, cause } };
}

/** An examination that ended there. */
export const endedAt = ({ at, finding }: Trouble, says: PhoneInfo | null = null): PhoneExamination => ({
  finding,
  remarks: [],
  checks: checksOf({ stopped: at, troubled: new Set(), skipped: new Set(SKIPPED) }),
  says,
});

/** The server says where the phone is, and what: no more can be seen from here (PROTOCOL.md 6.3). */
export async function examineRegistered(
  find: () => Promise<RegisteredPhone>,
  expected: Expected,
): Promise<PhoneExamination> {
  let found: RegisteredPhone;
  try {
    found = await find();
  } catch (error) {
    return endedAt(lookupTrouble(error));
  }
  const says = readUserAgent(found.agent);
  const [worst, ...remarks] = says ? differences(says, expected) : [];
  if (worst) return { ...endedAt({ at: 'model', finding: worst }, says), remarks };
  const skipped = new Set<Check>([...SKIPPED, ...(says && isComparable(says, expected) ? [] : (['model'] as const))]);
  return {
    finding: null,
    // Keys go all the same to a phone of which the server does not say what it is.
    remarks: says ? [] : [{ code: 'says-nothing' }],
    checks: checksOf({ stopped: undefined, troubled: new Set<Check>(says ? [] : ['page']), skipped }),
    says,
  };
}
