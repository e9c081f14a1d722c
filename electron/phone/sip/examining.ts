import { headerValue, type SipResponse } from '../../sip/message';
import { PhoneError } from '../errors';
import type { Check, Diagnosis, Expected, PhoneExamination } from '../examination';
import { checksOf, differences, isComparable, type Trouble, troubleOf } from '../findings';
import type { PhoneInfo } from '../phone-info';
import { NOTIFY_FORMS, type NotifyForm } from './notify';
import { infoIn } from './user-agent';

/** How a phone is looked at; each look takes its own turn, and presses nothing. */
export interface SipLooks {
  /** The answer to an OPTIONS, whatever its status. */
  probe(): Promise<SipResponse>;
  /** The answer to a NOTIFY whose document does nothing. */
  idleNotify(form: NotifyForm): Promise<SipResponse>;
  /** The address of this computer that the phone sees; '': none. */
  ownAddress(): string;
  /** The form in which keys are sent to it. */
  readonly form: NotifyForm;
}

const isTaken = ({ status }: SipResponse): boolean => status < 300;

/** Some other program of SIP's, that says so. */
export const isOther = (response: SipResponse): boolean =>
  infoIn(response) === null && (headerValue(response, 'User-Agent') ?? headerValue(response, 'Server') ?? '') !== '';

/** The trouble of a look that got no answer to speak of. */
const connectionTrouble = (error: unknown): Trouble => {
  if (error instanceof PhoneError && error.code === 'password-refused') {
    return { at: 'login', finding: { code: 'password-refused' } };
  }
  const isName = error instanceof PhoneError && error.code === 'name-not-found';
  return { ...troubleOf(error, 'connection'), at: isName ? 'address' : 'connection' };
};

/** The answer, or null: none came. Everything else that fails is thrown. */
const orSilence = async (look: Promise<SipResponse>): Promise<SipResponse | null> => {
  try {
    return await look;
  } catch (error) {
    if (error instanceof PhoneError && error.code === 'notify-silent') return null;
    throw error;
  }
};

/** The status of what is in the way of a NOTIFY; a phone that leaves it unanswered has none. */
const notTrusted = (response: SipResponse | null, own: string): Diagnosis =>
  response === null ? { code: 'notify-silent', own } : { code: 'not-trusted', status: response.status, own };

async function examineNotify({ idleNotify, ownAddress, form }: SipLooks): Promise<Trouble | null> {
  const usual = await orSilence(idleNotify(form));
  if (usual && isTaken(usual)) return null;
  // Of a refusal that is about trust, or about the login, no other form would make a difference.
  if (usual && [401, 403, 407].includes(usual.status)) {
    return { at: 'commands', finding: notTrusted(usual, ownAddress()) };
  }
  for (const other of NOTIFY_FORMS.filter((one) => one !== form)) {
    const answer = await orSilence(idleNotify(other));
    if (answer && isTaken(answer)) return { at: 'commands', finding: { code: 'other-form', form: other } };
  }
  return { at: 'commands', finding: notTrusted(usual, ownAddress()) };
}

/** An OPTIONS says who it is, and a NOTIFY that does nothing whether it takes those of this computer (PROTOCOL.md 9). */
export async function examineSip(looks: SipLooks, expected: Expected): Promise<PhoneExamination> {
  const skipped = new Set<Check>(['certificate', 'display']);
  const ended = (trouble: Trouble, says: PhoneInfo | null): PhoneExamination => ({
    finding: trouble.finding,
    remarks: [],
    checks: checksOf({ stopped: trouble.at, troubled: new Set(), skipped }),
    says,
  });
  let answer: SipResponse | null = null;
  try {
    answer = await looks.probe();
  } catch (error) {
    // A phone may leave this question alone, and take keys all the same.
    const isSilent = error instanceof PhoneError && error.code === 'sip-silent';
    const takes = isSilent && (await looks.idleNotify(looks.form).then(isTaken, () => false));
    if (!takes) return ended(connectionTrouble(error), null);
  }
  if (answer && isOther(answer)) return ended({ at: 'page', finding: { code: 'not-a-phone' } }, null);
  const says = answer && infoIn(answer);
  const trouble = answer && (await examineNotify(looks).catch(connectionTrouble));
  if (trouble) return ended(trouble, says);
  const [worst, ...remarks] = says ? differences(says, expected) : [];
  if (worst) return { ...ended({ at: 'model', finding: worst }, says), remarks };
  if (!says || !isComparable(says, expected)) skipped.add('model');
  return {
    finding: null,
    // Keys go all the same to a phone that does not say what it is.
    remarks: says ? [] : [{ code: 'says-nothing' }],
    checks: checksOf({ stopped: undefined, troubled: new Set<Check>(says ? [] : ['page']), skipped }),
    says,
  };
}
