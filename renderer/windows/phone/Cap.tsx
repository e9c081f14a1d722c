import type { FaceKey } from '../../../electron/contract/phones/state';
import { useOffhook } from '../../stores/offhook';
import { Picture } from '../../ui/icons';
import { KEY_ICONS } from './key-faces';

export type KeyLook = 'digit' | 'function' | 'call' | 'ring' | 'soft';

interface Props {
  readonly faceKey: FaceKey;
  readonly look: KeyLook;
  /** The action of the key, in a word. */
  readonly name: string;
}

/** The print on a key. */
export function Cap({ faceKey, look, name }: Props) {
  const { words } = useOffhook();
  const { key, letters, label } = faceKey;
  const icon = KEY_ICONS[key];
  if (look === 'function') {
    return (
      <>
        <span className="light" />
        <span className={label === undefined ? 'key-name' : 'key-label'}>{label ?? key}</span>
      </>
    );
  }
  if (icon || look === 'call') {
    return (
      <>
        {icon && <Picture name={icon} />}
        {look === 'call' && <span className="cap-word">{words.capWords[key] ?? name}</span>}
      </>
    );
  }
  return (
    <>
      <span className="cap">{key === 'ENTER' ? name : key}</span>
      {look === 'digit' && <span className="letters"> {letters ?? ''}</span>}
    </>
  );
}
