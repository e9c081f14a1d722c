import type { Words } from '../../renderer/messages/words';
import { type Command, type CommandName, TRAITS } from '../contract/command';
import type { OutcomeOf } from '../contract/outcome';
import { readSettings } from '../settings/file';
import { places } from '../settings/place';

/** What a command came to, and whether it was the demo phone's, which makes no real call. */
export type PhoneOutcome<Name extends CommandName = CommandName> = OutcomeOf<Name> & { readonly demo?: true };

/** A sequence that is only tried is tried on the demo phone. */
const needsPhone = (command: Command): boolean =>
  TRAITS[command.do].needsPhone === true && !(command.do === 'run-sequence' && command.dry);

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
