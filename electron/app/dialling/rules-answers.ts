import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { DEMO_ID } from '../connection/demo-phone';
import type { Context } from '../context';
import { failed, saved } from '../kernel/outcomes';
import type { SettingsEdit } from '../kernel/settings';
import { readWaitingOffer } from './waiting-offer';

export const saveDialling = async (context: Context, { dialling }: CommandOf<'save-dialling'>): Promise<Outcome> =>
  saved(await context.settings.change(() => ({ dialling })));

/** Says how a phone's telephone system wants numbers to be dialled. A pattern that cannot be read is turned away. */
export async function saveRules(context: Context, { phone, rules }: CommandOf<'save-rules'>): Promise<Outcome> {
  const fault = await context.numbers.faultIn(rules);
  if (fault) return failed(fault);
  if (!context.rules.of(phone)) return failed({ code: 'no-such-phone', id: phone });
  return keep(context, ({ demo, phones }) =>
    phone === DEMO_ID
      ? { demo: { ...demo, rules } }
      : { phones: phones.map((one) => (one.id === phone ? { ...one, rules } : one)) },
  );
}

/** Says in which country the phones are whose rules do not say it. */
export const saveCountry = (context: Context, { country }: CommandOf<'save-country'>): Promise<Outcome> =>
  keep(context, () => ({ country }));

/** Keeps a change of what numbers are dialled by, and reads an offer again that has waited for it. */
async function keep(context: Context, edit: SettingsEdit): Promise<Outcome> {
  const kept = context.settings.change(edit);
  await readWaitingOffer(context);
  return saved(await kept);
}
