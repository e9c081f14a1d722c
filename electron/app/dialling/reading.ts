import type { DialRules } from '../../contract/dialling/rules';
import type { Problem } from '../../contract/problem';
import type { Finding } from '../../numbers/find';
import type { Context } from '../context';
import { ownHosts } from './own-hosts';
import { activeRules } from './rules';

type Reader = Pick<Context, 'desktop' | 'numbers' | 'settings' | 'activeProfile' | 'demo'>;

const none = (problem: Problem): Finding => ({ candidates: [], problem });

/** What is found by the rules of the active phone, whichever that is when it has been found. */
export async function byRules(
  context: Omit<Reader, 'desktop'>,
  find: (rules: DialRules, hosts: readonly string[]) => Promise<Finding>,
): Promise<Finding> {
  const rules = activeRules(context);
  const finding = await find(rules, ownHosts(context));
  return activeRules(context) === rules ? finding : byRules(context, find);
}

/** The numbers of a text, by the rules of the active phone. */
export const findIn = (context: Omit<Reader, 'desktop'>, text: string): Promise<Finding> =>
  byRules(context, (rules, hosts) => context.numbers.find(text, rules, hosts));

/** The numbers that the clipboard holds at this moment; a secret is not looked into. */
export async function readClipboard(context: Reader): Promise<Finding> {
  const copied = await context.desktop.readClipboard();
  if (copied.is === 'secret') return none({ code: 'clipboard-secret' });
  if (copied.is === 'silent') return none({ code: 'clipboard-silent' });
  return copied.text.trim() === '' ? none({ code: 'clipboard-empty' }) : findIn(context, copied.text);
}

/** The numbers in the text that is selected at this moment, where the desktop tells it. */
export async function readSelection(context: Reader): Promise<Finding> {
  const selected = await context.desktop.readSelection();
  if (selected === null) return none({ code: 'no-selection' });
  if (selected.is === 'silent') return none({ code: 'selection-silent' });
  const text = selected.is === 'text' ? selected.text : '';
  return text.trim() === '' ? none({ code: 'selection-empty' }) : findIn(context, text);
}
