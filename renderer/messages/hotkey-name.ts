import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import type { Sequence } from '../../electron/contract/sequences/sequence';
import type { PageWords } from './page-words';
import { nameOf } from './say';

/** The action of a hotkey, in a few words. */
export function nameOfHotkey(
  { id, run }: Hotkey,
  sequences: readonly Sequence[],
  words: Pick<PageWords['panel'], 'hotkeys' | 'hotkeyNames' | 'sequences'>,
): string {
  if (run.do === 'press') return words.hotkeys.presses(run.sequence);
  if (run.do !== 'run-sequence') return nameOf(words.hotkeyNames, id);
  return words.sequences.runs(sequences.find((sequence) => sequence.id === run.id)?.name ?? run.id);
}
