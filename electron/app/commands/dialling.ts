import type { Outcome } from '../../contract/bridge';
import { type CommandOf, type Context, failed, saved } from '../context';
import { DEMO_ID } from '../demo';
import { rulesOf } from '../dialling/rules';

export const saveDialling = async (context: Context, { dialling }: CommandOf<'save-dialling'>): Promise<Outcome> =>
  saved(await context.change({ dialling }));

/** Says how a phone's telephone system wants numbers to be dialled. A pattern that cannot be read is turned away. */
export async function saveRules(context: Context, { phone, rules }: CommandOf<'save-rules'>): Promise<Outcome> {
  const fault = await context.numbers.faultIn(rules);
  if (fault) return failed(fault);
  if (!rulesOf(context, phone)) return failed({ code: 'no-such-phone', id: phone });
  const { demo, phones } = context.settings();
  if (phone === DEMO_ID) return saved(await context.change({ demo: { ...demo, rules } }));
  return saved(await context.change({ phones: phones.map((one) => (one.id === phone ? { ...one, rules } : one)) }));
}
