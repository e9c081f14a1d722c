import { Dialling, DialRules } from '../../contract/dialling/rules';
import type { DiallingState } from '../../contract/dialling/state';
import type { Outcome } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { PhoneProfile } from '../../contract/phones/profile';
import { DEMO_ID } from '../connection/demo-phone';
import type { Answers } from '../kernel/commands';
import { failed, saved } from '../kernel/outcomes';
import type { SettingsEdit, SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import type { Numbers } from './number-finder';
import type { Offers } from './offers';
import type { Reading } from './reading';
import type { PhoneRules } from './rules';
import { readWaitingOffer } from './waiting-offer';

interface RulesAnswersDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'offer'>>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'change'>;
  readonly rules: Pick<PhoneRules, 'of'>;
  readonly numbers: Pick<Numbers, 'faultIn'>;
  readonly offers: Pick<Offers, 'renew'>;
  readonly reading: Pick<Reading, 'find'>;
}

export function rulesAnswers(deps: RulesAnswersDeps): Answers<'change-dialling' | 'change-rules' | 'save-country'> {
  const { settings, rules, numbers } = deps;

  /** Keeps a change of what numbers are dialled by, and reads an offer again that has waited for it. */
  const keep = async (edit: SettingsEdit): Promise<Outcome> => {
    const kept = settings.change(edit);
    await readWaitingOffer(deps);
    return saved(await kept);
  };

  return {
    'change-dialling': async ({ patch }) =>
      saved(await settings.change(({ dialling }) => ({ dialling: merged(Dialling, dialling, patch) }))),
    /** A pattern that cannot be read is turned away. */
    async 'change-rules'({ phone, patch }) {
      const before = rules.of(phone);
      if (!before) return failed({ code: 'no-such-phone', id: phone });
      // Patterns that are in force have been read.
      const fault = patch.own ? await numbers.faultIn(merged(DialRules, before, patch)) : null;
      if (fault) return failed(fault);
      return keep(({ demo, phones }) => {
        if (phone === DEMO_ID) return { demo: { ...demo, rules: merged(DialRules, demo.rules, patch) } };
        if (!phones.some(({ id }) => id === phone)) return { code: 'no-such-phone', id: phone };
        const changed = (one: PhoneProfile): PhoneProfile => ({ ...one, rules: merged(DialRules, one.rules, patch) });
        return { phones: phones.map((one) => (one.id === phone ? changed(one) : one)) };
      });
    },
    'save-country': ({ country }) => keep(() => ({ country })),
  };
}
