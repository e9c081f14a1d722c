import type { Command } from '../../contract/command';
import type { Problem } from '../../contract/problem';
import type { Sequence } from '../../contract/sequences/sequence';
import type { SoftKeyRun, SoftKeys } from '../../contract/softkeys/soft-key';
import { commandOf } from '../hotkeys/hotkeys';

/** The command of Offhook that a press runs; null: it opens an address. */
export function commandOfRun(run: SoftKeyRun): Command | null {
  switch (run.do) {
    case 'dial-favourite':
      return { do: 'dial-favourite', id: run.id, confirmed: false };
    case 'open-url':
      return null;
    default:
      return commandOf({ run });
  }
}

/** That a sequence presses a key which runs something: then the phone and Offhook would press each other for ever. */
export function circleIn({ name, steps }: Sequence, { keys }: SoftKeys): Problem | null {
  const step = steps.find((one) => one.is === 'key' && keys[one.key]?.action.is === 'run');
  return step?.is === 'key' ? { code: 'soft-key-circle', name, key: step.key } : null;
}
