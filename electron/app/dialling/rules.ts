import type { DialRules } from '../../contract/dialling/rules';
import { DEMO_ID } from '../connection/demo-phone';
import type { Context } from '../context';

/** The rules of a phone by its id, of the demo phone too; null: there is no such phone. */
export function rulesOf({ settings }: Pick<Context, 'settings'>, phone: string): DialRules | null {
  const { demo, phones } = settings.now();
  if (phone === DEMO_ID) return demo.rules;
  return phones.find(({ id }) => id === phone)?.rules ?? null;
}

/** The rules of the phone that commands go to. */
export const activeRules = (context: Pick<Context, 'settings' | 'activeProfile'>): DialRules =>
  context.activeProfile()?.rules ?? context.settings.now().demo.rules;
