import type { FaceKey } from '../../../electron/contract/phones/state';
import type { SoftKeyState } from '../../../electron/contract/softkeys/state';
import { SoftKeyCap } from '../SoftKeyCap';
import styles from './Cap.module.css';
import { KEY_ICONS } from './key-faces';
import { KeyPicture } from './key-icons';
import { useWords } from './words';

export type KeyLook = 'digit' | 'function' | 'call' | 'ring' | 'soft';

interface Props {
  readonly faceKey: FaceKey;
  readonly look: KeyLook;
  /** The function key as Offhook sets it; undefined: it does not. */
  readonly set: SoftKeyState | undefined;
  /** The action of the key, in a word. */
  readonly name: string;
}

/** The print on a key. */
export function Cap({ faceKey, look, set, name }: Props) {
  const words = useWords();
  const { key, letters, label } = faceKey;
  const icon = KEY_ICONS[key];
  if (look === 'function') {
    return <SoftKeyCap onFace name={key} label={label} set={set} />;
  }
  if (icon || look === 'call') {
    return (
      <>
        {icon && <KeyPicture name={icon} />}
        {look === 'call' && (
          <span className={styles.word} data-part="cap">
            {words.capWords[key] ?? name}
          </span>
        )}
      </>
    );
  }
  return (
    <>
      <span className={look === 'digit' ? styles.digit : styles.cap} data-part="cap">
        {key === 'ENTER' ? name : key}
      </span>
      {look === 'digit' && (
        <span className={styles.letters} data-part="cap">
          {' '}
          {letters ?? ''}
        </span>
      )}
    </>
  );
}
