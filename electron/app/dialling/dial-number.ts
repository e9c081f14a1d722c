import { type Candidate, isNoDoubt } from '../../contract/dialling/number';
import type { OutcomeOf } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { FoundNumbers } from '../../numbers/find';
import type { ActivePhone } from '../connection/active-phone';
import { addressOf } from '../connection/problems';
import type { CommandAsker } from '../kernel/asker';
import { failed } from '../kernel/outcomes';
import type { Reporting } from '../kernel/reporting';
import type { SettingsStore } from '../kernel/settings';
import type { CallEnds } from './call-ends';
import type { CallRequest } from './call-request';
import { isUnconfirmed } from './clearance';
import { isShownFirst } from './confirmation';
import type { Numbers } from './number-finder';
import type { Offers } from './offers';
import type { PlaceCall } from './place-call';
import type { Reading } from './reading';

/** A text with one number, which is to be dialled. */
export interface DialRequest extends Omit<CallRequest, 'plan'> {
  readonly text: string;
  /** The `callEpoch` when it was asked for; absent: now. */
  readonly epoch?: number;
  /** Told what the phone gets where a yes was said to a number with a risk: it may be kept. */
  readonly onAgreed?: (dials: string) => void;
  /** Where its numbers are at home, whatever the rules say; absent: as they say. */
  readonly country?: string | undefined;
}

interface DialNumberDeps {
  readonly active: Pick<ActivePhone, 'profile'>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly numbers: Pick<Numbers, 'find'>;
  readonly reading: Pick<Reading, 'byRules'>;
  readonly offers: Pick<Offers, 'show'>;
  readonly callEnds: Pick<CallEnds, 'callEpoch'>;
  readonly placeCall: PlaceCall;
  readonly reporting: Reporting;
}

/** Dials the one number of a text; where the settings want it shown first, it is an offer. */
export type DialNumber = (request: DialRequest, asker: CommandAsker) => Promise<OutcomeOf<'dial'>>;

/** No more than this much of a text that is no number is kept and shown. */
const SHOWN_CHARS = 40;

/** Whether a text is this number and nothing else, though something may be missing in front: it was typed so, or dialled before. */
export const isMeantSo = ({ text, steps }: Candidate, all: string): boolean =>
  text.trim() === all.trim() && !steps.every(isNoDoubt);

/** The one number of a text. A user who types sees what it would dial; from elsewhere nothing may speak against it. */
function oneOf({ candidates }: FoundNumbers, { text, from }: Pick<DialRequest, 'text' | 'from'>): Candidate | null {
  const [only, ...others] = candidates;
  return only && others.length === 0 && (only.sure || from === 'typed' || isMeantSo(only, text)) ? only : null;
}

/** Why nothing of a text is dialled: the user has to choose one of several, or the only one may be no number. */
export const whyNone = ({ candidates, problem }: FoundNumbers): Problem => {
  if (problem) return problem;
  return candidates.length > 1 ? { code: 'several-numbers' } : { code: 'no-number', perhaps: true };
};

export function createDialNumber(deps: DialNumberDeps): DialNumber {
  const { active, settings, numbers, reading, offers, callEnds, placeCall, reporting } = deps;

  /** The numbers of a text by the active phone's rules, as if it stood in `country`, where that is said. */
  const find = ({ text, country }: DialRequest): Promise<FoundNumbers> =>
    reading.byRules((rules, hosts) => numbers.find(text, country === undefined ? rules : { ...rules, country }, hosts));

  return async (request, asker) => {
    const { text, from, confirmed, line, pin, agreed, epoch = callEnds.callEpoch() } = request;
    const refuse = (problem: Problem) => reporting.during('dial', text.slice(0, SHOWN_CHARS), () => failed(problem));
    const found = await find(request);
    // Every end of calls ends this one, too, though it was still being read.
    if (callEnds.callEpoch() !== epoch) return refuse({ code: 'dropped', address: addressOf(active.profile()) });
    const one = oneOf(found, request);
    if (!one) return refuse(whyNone(found));
    if (!confirmed && !isUnconfirmed(one, request) && isShownFirst(from, settings.now().dialling)) {
      return offers.show({ from, found, terms: { line, pin, agreed } }, asker);
    }
    if (one.risk !== null && confirmed) request.onAgreed?.(one.dials);
    return placeCall({ ...request, plan: one }, asker);
  };
}
