import type { ReactNode } from 'react';
import type { FaceKey } from '../../../electron/contract/state';
import { nameOf } from '../../messages/say';
import { useOffhook } from '../../stores/offhook';
import { Picture } from '../../ui/icons';
import { PhoneKey } from '../../ui/PhoneKey';
import { KEY_ICONS } from './key-faces';
import type { Presses } from './use-presses';

interface Props {
  readonly keys: readonly FaceKey[];
  readonly look: 'digit' | 'function' | 'call' | 'ring' | 'soft';
  readonly presses: Presses;
}

/** Keys of one kind. */
export function Keys({ keys, look, presses }: Props) {
  const { words } = useOffhook();
  return keys.map((faceKey) => {
    const { key } = faceKey;
    const label = nameOf(words.keyNames, key);
    return (
      <PhoneKey
        key={key}
        name={key}
        look={look}
        label={label}
        waiting={presses.waiting.has(key)}
        failed={presses.failed?.key === key}
        onPress={(heldMs) => presses.press(key, heldMs)}
      >
        <Cap faceKey={faceKey} look={look} label={label} />
      </PhoneKey>
    );
  });
}

interface CapProps {
  readonly faceKey: FaceKey;
  readonly look: Props['look'];
  readonly label: string;
}

/** What is printed on a key. */
function Cap({ faceKey, look, label }: CapProps): ReactNode {
  const { words } = useOffhook();
  const capWord = words.capWords[faceKey.key] ?? label;
  const icon = KEY_ICONS[faceKey.key];
  if (icon) {
    return (
      <>
        <Picture name={icon} />
        {look === 'call' && <span className="cap-word">{capWord}</span>}
      </>
    );
  }
  if (look === 'function') {
    return (
      <>
        <span className="light" />
        <span>{faceKey.key}</span>
      </>
    );
  }
  return (
    <>
      <span className="cap">{faceKey.key === 'ENTER' ? label : faceKey.key}</span>
      {look === 'digit' && <span className="letters">{faceKey.letters ?? ''}</span>}
    </>
  );
}
