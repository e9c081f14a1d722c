import type { Language } from '../../electron/contract/language';
import { type PartWords, readPart } from './part-words';

/** Every word that a user can see: the windows', the tray's, the notifications' and the command line's. */
export type Words = PartWords['panel'] &
  PartWords['phone'] &
  PartWords['settings'] &
  PartWords['program'] & { readonly cli: PartWords['commandLine'] };

/** Reads all words of a language. */
export async function readWords(language: Language): Promise<Words> {
  const [panel, phone, settings, program, cli] = await Promise.all([
    readPart('panel', language),
    readPart('phone', language),
    readPart('settings', language),
    readPart('program', language),
    readPart('commandLine', language),
  ]);
  // The settings have the whole of what other pages have in part.
  return { ...panel, ...phone, ...settings, ...program, cli };
}
