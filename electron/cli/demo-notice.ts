import type { Words } from '../../renderer/messages/words';
import type { Command } from '../contract/command';
import type { Outcome } from '../contract/outcome';
import { readSettings } from '../settings/file';
import { places } from '../settings/place';

/** What a command came to, and whether it was the demo phone's, which calls nobody. */
export type PhoneOutcome = Outcome & { readonly demo?: true };

/** Asked of no phone: which one would take it need not be said. */
const ASKS_NO_PHONE: ReadonlySet<Command['do']> = new Set(['diagnose', 'find-phones', 'search-history']);
const needsPhone = (command: Command): boolean =>
  !ASKS_NO_PHONE.has(command.do) && !(command.do === 'run-sequence' && command.dry);

/**
 * What to tell a user who names no phone, where the demo phone takes the command; null: a phone of theirs does, or none
 * is asked. By the settings on file, which a running Offhook keeps up to date; the words of those that cannot be read are said elsewhere.
 */
export async function demoNotice(command: Command, { cli }: Words): Promise<string | null> {
  if (!needsPhone(command)) return null;
  const settings = await readSettings(places().settingsFile);
  if ('code' in settings || settings.activePhone !== null) return null;
  return settings.phones.length === 0 ? cli.usingDemoPhone : cli.demoPhoneChosen;
}
