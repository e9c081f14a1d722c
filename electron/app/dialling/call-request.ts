import type { DialPlan, DialSource } from '../../contract/dialling/number';
import type { ToClear } from './clearance';

/** The calls of the repeat guard: of these the last is remembered. */
export const CALLS = 'calls';

/** A number to dial, and how. */
export interface CallRequest extends ToClear {
  readonly plan: DialPlan;
  readonly from: DialSource;
  /** Its window shows a refusal itself; absent: it is reported. */
  readonly showsRefusal?: boolean;
  /** A PIN of the keychain that is to be sent when the call stands. */
  readonly pin?: string | null | undefined;
}

/** Which call it is: to which phone, of which number, from which identity. */
export interface CallOf {
  /** The phone, as every process knows it. */
  readonly phone: string;
  readonly dials: string;
  /** The URI; undefined leaves it to the phone. */
  readonly line: string | undefined;
}
