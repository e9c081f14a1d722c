import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';

/** The hotkeys that start a sequence. */
export const hotkeysOf = (hotkeys: readonly HotkeyState[], sequence: string): readonly HotkeyState[] =>
  hotkeys.filter(({ run }) => run.do === 'run-sequence' && run.id === sequence);
