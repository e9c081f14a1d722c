import { useEffect } from 'react';
import type { CommandInput } from '../../electron/contract/command';
import type { Problem } from '../../electron/contract/problem';
import type { SoftKeyPatch } from '../../electron/contract/softkeys/soft-key';
import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import { useChange } from '../stores/use-change';

export interface KeyChanges {
  /** Why the last change was not taken; it stands until the key is another one. */
  readonly problem: Problem | null;
  /** Each resolves to whether it was taken. */
  readonly change: (patch: SoftKeyPatch) => Promise<boolean>;
  readonly send: (command: CommandInput) => Promise<boolean>;
}

/** Sends changes of one key, and knows why the last was not taken. */
export function useKeyChanges(name: string, set: SoftKeyState | undefined): KeyChanges {
  const { change, refusal, forget } = useChange();
  // What has become of the key since then is newer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has just become another one
  useEffect(() => forget(), [set, forget]);
  const send = async (command: CommandInput) => (await change(command)) === null;
  return {
    problem: refusal(),
    send,
    change: (patch) => send({ do: 'change-soft-key', key: name, patch }),
  };
}
