import { type Candidate, isNoDoubt } from '../../contract/dialling/number';
import type { OutcomeOf } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { Finding } from '../../numbers/find';
import { refuse } from '../connection/ask';
import { addressOf } from '../connection/problems';
import { type Context, failed } from '../context';
import { missingConfirmation } from './clearance';
import { isShownFirst } from './confirmation';
import { showOffer } from './offers';
import { type CallWish, callNumber } from './place-call';
import { byRules } from './reading';

/** A text with one number, which somebody wants to be dialled. */
export interface NumberWish extends Omit<CallWish, 'plan'> {
  readonly text: string;
  /** The `endings` when somebody asked for it; absent: now. */
  readonly asked?: number;
  /** Told what the phone gets where a yes was said to a number with a risk: it may be kept. */
  readonly onAgreed?: (dials: string) => void;
  /** Where its numbers are at home, whatever the rules say; absent: as they say. */
  readonly country?: string | undefined;
}

/** No more than this much of a text that is no number is kept and shown. */
const SHOWN_CHARS = 40;

/** Whether a text is this number and nothing else, though something may be missing in front: it was typed so, or dialled before. */
export const isMeantSo = ({ text, steps }: Candidate, all: string): boolean =>
  text.trim() === all.trim() && !steps.every(isNoDoubt);

/** The one number of a text. Whoever types sees what it would dial; from elsewhere nothing may speak against it. */
function oneOf({ candidates }: Finding, { text, from }: Pick<NumberWish, 'text' | 'from'>): Candidate | null {
  const [only, ...others] = candidates;
  return only && others.length === 0 && (only.sure || from === 'typed' || isMeantSo(only, text)) ? only : null;
}

/** The numbers of a text by the active phone's rules, as if it stood in `country`, where that is said. */
const findFor = (context: Context, { text, country }: Pick<NumberWish, 'text' | 'country'>): Promise<Finding> =>
  byRules(context, (rules, hosts) =>
    context.numbers.find(text, country === undefined ? rules : { ...rules, country }, hosts),
  );

/** Why nothing of a text is dialled: the user has to choose one of several, or the only one may be no number. */
export const whyNone = ({ candidates, problem }: Finding): Problem => {
  if (problem) return problem;
  return candidates.length > 1 ? { code: 'several-numbers' } : { code: 'no-number', perhaps: true };
};

const dropped = ({ activeProfile, demo }: Context): Problem => ({
  code: 'dropped',
  address: addressOf(activeProfile() ?? demo.profile()),
});

/** Dials the one number of a text; where the settings want it shown first, it is an offer. */
export async function dialNumber(context: Context, wish: NumberWish): Promise<OutcomeOf<'dial'>> {
  const { text, from, confirmed, line, pin, agreed, asked = context.endings() } = wish;
  const finding = await findFor(context, wish);
  // Whatever ends calls ends this one, too, though it was still being read.
  if (context.endings() !== asked) return refuse(context, 'dial', text.slice(0, SHOWN_CHARS), dropped(context));
  const one = oneOf(finding, wish);
  if (!one) {
    return refuse(context, 'dial', text.slice(0, SHOWN_CHARS), whyNone(finding));
  }
  const missing = missingConfirmation(one, wish);
  if (missing?.code === 'unconfirmed') return failed(missing);
  if (one.risk !== null && confirmed) wish.onAgreed?.(one.dials);
  if (!confirmed && isShownFirst(from, context.settings.now().dialling)) {
    return showOffer(context, { from, finding, extras: { line, pin, agreed } });
  }
  return callNumber(context, { ...wish, plan: one });
}
