import type { PhoneFace } from '../../../electron/contract/phones/state';
import { useDisplaySize } from './Display';
import { Glass } from './Glass';
import { useWords } from './words';

/** The place of a display that the way to the phone does not show, and what else this way lacks. */
export function NoDisplay({ display, touch }: Pick<PhoneFace, 'display' | 'touch'>) {
  const words = useWords();
  return (
    <Glass size={useDisplaySize(display)} grows>
      <p>{words.phone.noDisplay(touch)}</p>
    </Glass>
  );
}
