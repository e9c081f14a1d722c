import type { Outcome } from '../../contract/bridge';
import type { Risk } from '../../contract/risk';
import type { SequenceStep } from '../../contract/sequence';
import { type Context, failed } from '../context';
import { ownHosts } from '../dialling/own-hosts';
import { activeRules } from '../dialling/rules';

/** In place of the digits of a PIN that has not been read. */
const PIN_DIGITS = '0000';
/** Keys behind which a phone begins a number anew, or dials. */
const ENDS = /^(?:ENTER|OFFHOOK|ONHOOK|CANCEL|SPEAKER|HEADSET|REDIAL)$/;
/** Fewer digits, and no code, are nothing that costs or forwards. */
const MAY_BE_RISKY = /[*#]|\d{3}/;

/** Digits that are typed, one behind the other. */
const digitsOf = (step: SequenceStep): string | null => {
  if (step.is === 'type') return step.digits;
  if (step.is === 'pin') return step.as === 'keys' ? PIN_DIGITS : null;
  return step.is === 'key' && /^[\d*#]$/.test(step.key) ? step.key : null;
};

/** Every number that steps may type: whatever key stands between digits may have kept what was typed, or ended it. */
function typedNumbers(steps: readonly SequenceStep[]): readonly string[] {
  const numbers = new Set<string>();
  let [run, all] = ['', ''];
  for (const step of steps) {
    const digits = digitsOf(step);
    if (digits !== null) {
      run += digits;
      all += digits;
      continue;
    }
    numbers.add(run);
    if (step.is === 'key') run = '';
    if ((step.is === 'key' && ENDS.test(step.key)) || step.is === 'release-all') {
      numbers.add(all);
      all = '';
    }
  }
  return [...numbers.add(run).add(all)].filter((one) => MAY_BE_RISKY.test(one));
}

/** What was found among keys. */
export interface TypedRisk {
  /** The digits, as they are typed. */
  readonly number: string;
  readonly risk: Risk;
}

const first = (risks: readonly (TypedRisk | null)[]): TypedRisk | null => risks.find((one) => one !== null) ?? null;

const isKnown = (risk: Risk | null | Promise<Risk | null>): risk is Risk | null => !(risk instanceof Promise);

/**
 * The first number that steps type and that needs a yes on the active phone; null: none. A promise only until what judges
 * numbers has been loaded, so that keys which come behind others stay behind them.
 */
export function typedRisk(
  context: Context,
  steps: readonly SequenceStep[],
): TypedRisk | null | Promise<TypedRisk | null> {
  const [rules, hosts] = [activeRules(context), ownHosts(context)];
  const numbers = typedNumbers(steps);
  const named = (risks: readonly (Risk | null)[]): TypedRisk | null =>
    first(risks.map((risk, at) => risk && { number: numbers[at] ?? '', risk }));
  const risks = numbers.map((number) => context.numbers.riskOf(number, rules, hosts));
  const known = risks.filter(isKnown);
  return known.length === risks.length ? named(known) : Promise.all(risks).then(named);
}

/** That keys are not pressed before the user has said yes to the number they type. */
export const unconfirmed = (deed: 'press' | 'run-sequence', { number, risk }: TypedRisk): Outcome =>
  failed({ code: 'unconfirmed', deed, number, risk });
