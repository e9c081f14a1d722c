import type { Risk } from '../../contract/dialling/risk';
import type { Refused } from '../../contract/outcome';
import type { Numbers } from '../dialling/number-finder';
import type { PhoneRules } from '../dialling/rules';
import { failed } from '../kernel/outcomes';
import type { KeysToSend, TypedKeys } from './typed-keys';

/** The risk found among keys. */
export interface TypedRisk {
  /** The digits, as they are typed. */
  readonly number: string;
  readonly risk: Risk;
}

/**
 * The numbers that may go out with keys, and those typed before, and that need a yes on the active phone. A promise
 * only until what judges numbers has been loaded, so that keys which come behind others stay behind them.
 */
export type TypedRisks = (
  keys: Pick<KeysToSend, 'strokes' | 'byPerson'>,
) => readonly TypedRisk[] | Promise<readonly TypedRisk[]>;

interface TypedRisksDeps {
  readonly typed: Pick<TypedKeys, 'sends'>;
  readonly numbers: Pick<Numbers, 'riskOf'>;
  readonly rules: Pick<PhoneRules, 'active' | 'hosts'>;
}

const isKnown = (risk: Risk | null | Promise<Risk | null>): risk is Risk | null => !(risk instanceof Promise);

export const createTypedRisks =
  ({ typed, numbers, rules }: TypedRisksDeps): TypedRisks =>
  (keys) => {
    const [dialRules, hosts] = [rules.active(), rules.hosts()];
    const sent = typed.sends(keys);
    const named = (risks: readonly (Risk | null)[]): readonly TypedRisk[] =>
      risks.flatMap((risk, at) => (risk ? [{ number: sent[at] ?? '', risk }] : []));
    const risks = sent.map((number) => numbers.riskOf(number, dialRules, hosts));
    const known = risks.filter(isKnown);
    return known.length === risks.length ? named(known) : Promise.all(risks).then(named);
  };

/** The first of them that a yes to the number `agreed` does not cover: one that does the same as that. */
export function notAgreed(risks: readonly TypedRisk[], agreed: string | undefined): TypedRisk | undefined {
  const same = risks.find(({ number }) => number === agreed);
  return risks.find(({ risk }) => same === undefined || JSON.stringify(risk) !== JSON.stringify(same.risk));
}

/** That keys are not pressed before the user has said yes to the number they type. */
export const unconfirmed = (deed: 'press' | 'run-sequence', { number, risk }: TypedRisk): Refused =>
  failed({ code: 'unconfirmed', deed, number, risk });
