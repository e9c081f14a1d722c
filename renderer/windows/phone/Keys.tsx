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
        label={spoken(label, faceKey, words.capWords[key])}
        waiting={presses.waiting.has(key)}
        failed={presses.failed?.key === key}
        onPress={(heldMs) => presses.press(key, heldMs)}
      >
        <Cap faceKey={faceKey} look={look} label={label} />
      </PhoneKey>
    );
  });
}

/** A key's name says what is printed on it too, so that somebody who speaks to the computer can say what he reads. */
function spoken(label: string, { letters }: FaceKey, capWord: string | undefined): string {
  const printed = letters ?? capWord;
  if (printed === undefined || label.toLowerCase().includes(printed.toLowerCase())) return label;
  return letters === undefined ? `${printed}, ${label}` : `${label} ${letters}`;
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
      {look === 'digit' && <span className="letters"> {faceKey.letters ?? ''}</span>}
    </>
  );
}
