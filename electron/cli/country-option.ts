import { COUNTRIES } from '../contract/dialling/countries';
import type { Values } from './options';
import type { WrongUsage } from './usage';

/** The country of `--country`, in capitals, for the command `command`; null: none was said. */
export function readCountry({ country }: Values, command: string): string | WrongUsage | null {
  const wanted = country?.toUpperCase() ?? null;
  if (wanted === null || COUNTRIES.includes(wanted)) return wanted;
  return { why: 'word-not-understood', command, word: country ?? '', wanted: 'country' };
}
