import type { Risk } from '../../contract/dialling/risk';
import type { Outcome } from '../../contract/outcome';
import { type Context, failed } from '../context';
import { ownHosts } from '../dialling/own-hosts';
import { activeRules } from '../dialling/rules';
import type { KeysToSend } from './typed-keys';

/** What was found among keys. */
export interface TypedRisk {
  /** The digits, as they are typed. */
  readonly number: string;
  readonly risk: Risk;
}

const isKnown = (risk: Risk | null | Promise<Risk | null>): risk is Risk | null => !(risk instanceof Promise);

/**
 * The numbers that may go out with keys, and what was typed before, and that need a yes on the active phone. A promise only
 * until what judges numbers has been loaded, so that keys which come behind others stay behind them.
 */
export function typedRisks(
  context: Context,
  keys: Pick<KeysToSend, 'strokes' | 'byPerson'>,
): readonly TypedRisk[] | Promise<readonly TypedRisk[]> {
  const [rules, hosts] = [activeRules(context), ownHosts(context)];
  const numbers = context.typed.sends(keys);
  const named = (risks: readonly (Risk | null)[]): readonly TypedRisk[] =>
    risks.flatMap((risk, at) => (risk ? [{ number: numbers[at] ?? '', risk }] : []));
  const risks = numbers.map((number) => context.numbers.riskOf(number, rules, hosts));
  const known = risks.filter(isKnown);
  return known.length === risks.length ? named(known) : Promise.all(risks).then(named);
}

/** The first of them that a yes to the number `agreed` does not cover: one that does the same as that. */
export function notAgreed(risks: readonly TypedRisk[], agreed: string | undefined): TypedRisk | undefined {
  const same = risks.find(({ number }) => number === agreed);
  return risks.find(({ risk }) => same === undefined || JSON.stringify(risk) !== JSON.stringify(same.risk));
}

/** That keys are not pressed before the user has said yes to the number they type. */
export const unconfirmed = (deed: 'press' | 'run-sequence', { number, risk }: TypedRisk): Outcome =>
  failed({ code: 'unconfirmed', deed, number, risk });
