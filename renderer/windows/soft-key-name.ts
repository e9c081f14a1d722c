import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import type { Words } from '../messages/words';

/** Whether the phone has been told the key, as far as one can know. */
export const isTold = ({ fate, isGoingBack }: SoftKeyState): boolean =>
  !isGoingBack && (fate === 'taken' || fate === 'handed');

/** The name of a function key that Offhook sets, with all that its looks say, and no more than is known. */
export function nameOfSoftKey(
  name: string,
  label: string | undefined,
  set: SoftKeyState,
  { softKeys }: Pick<Words, 'softKeys'>,
): string {
  const named = softKeys.named(name, set.label || label || '');
  if (set.isGoingBack) return `${named}, ${softKeys.goingBack}`;
  if (!isTold(set)) return `${named}, ${set.fate === 'refused' ? softKeys.refused : softKeys.notYet}`;
  const light = set.lit === 'off' ? '' : `, ${softKeys.lit(softKeys.lights[set.lit])}`;
  return `${named}, ${softKeys.setBy}${light}`;
}
