import type { FaceKey } from '../../../electron/contract/phones/state';
import { nameOf } from '../../messages/say';
import { useApp } from '../../stores/offhook';
import { PhoneKey } from '../../ui/PhoneKey';
import { nameOfSoftKey } from '../soft-key-name';
import { Cap, type KeyLook } from './Cap';
import { useDesk } from './desk';
import { LabelField } from './LabelField';
import { useWords } from './words';

interface Props {
  readonly keys: readonly FaceKey[];
  readonly look: KeyLook;
}

/** Keys of one kind. */
export function Keys({ keys, look }: Props) {
  const softKeys = useApp((app) => app.softKeys);
  const words = useWords();
  const { sending, labelling, edited, edit } = useDesk();
  return keys.map((faceKey) => {
    const { key } = faceKey;
    if (look === 'function' && labelling) return <LabelField key={key} faceKey={faceKey} />;
    const name = nameOf(words.keyNames, key);
    const set = look === 'function' ? softKeys.keys.find((one) => one.key === key) : undefined;
    return (
      <PhoneKey
        key={key}
        name={key}
        look={look}
        label={set ? nameOfSoftKey(name, faceKey.label, set, words) : spoken(name, faceKey, words.capWords[key])}
        waiting={sending.waiting.has(key)}
        failed={sending.failed?.at === key}
        chosen={edited === key}
        menu={
          look === 'function' && isSoftKey(key) ? { hint: words.softKeys.edit(key), open: () => edit(key) } : undefined
        }
        onPress={(heldMs) => sending.press(key, heldMs)}
      >
        <Cap faceKey={faceKey} look={look} set={set} name={name} />
      </PhoneKey>
    );
  });
}

/** Keys of modules are none that Offhook sets. */
const isSoftKey = (key: string): boolean => /^P\d+$/.test(key);

/** The words of a text, one space between them: signs are silent. */
const aloud = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/**
 * A key's name says the print on it too, word by word, so that a user who speaks to the computer can say the words that
 * they read.
 */
function spoken(name: string, { letters, label }: FaceKey, capWord: string | undefined): string {
  if (label !== undefined) return `${label}, ${name}`;
  const printed = letters ?? capWord;
  if (printed === undefined || aloud(name).includes(aloud(printed))) return name;
  return letters === undefined ? `${printed}, ${name}` : `${name} ${letters}`;
}
