import type { Dialling } from '../contract/settings';
import { type Reading, readPlainNumber } from '../numbers/plain';
import type { Desktop } from './desktop';

/** The one number that the clipboard holds at this moment. */
export async function readClipboardNumber(
  desktop: Pick<Desktop, 'readClipboard'>,
  dialling: () => Dialling,
): Promise<Reading> {
  const text = await desktop.readClipboard();
  if (text.trim() === '') return { ok: false, problem: { code: 'clipboard-empty' } };
  return readPlainNumber(text, dialling());
}
