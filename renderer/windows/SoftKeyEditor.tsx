import { useEffect, useRef } from 'react';
import { SOFT_KEY_MOST } from '../../electron/contract/limits';
import { FOLLOWED, isOneLine, LIGHT_WORDS } from '../../electron/contract/softkeys/choices';
import type { SoftKeyAction, SoftKeyLight } from '../../electron/contract/softkeys/soft-key';
import type { SoftKeyState, SoftKeyWay } from '../../electron/contract/softkeys/state';
import { useApp, wordsFor } from '../stores/offhook';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import styles from './SoftKeyEditor.module.css';
import { SoftKeyFate, SoftKeyTrouble } from './SoftKeyFate';
import { SoftKeyPress } from './SoftKeyPress';
import { useKeyChanges } from './use-key-changes';

const useWords = wordsFor('phone', 'settings');
type SoftKeyWords = ReturnType<typeof useWords>;

const NO_ACTION: SoftKeyAction = { is: 'none' };

interface Props {
  /** The key, P3. */
  readonly name: string;
  /** As it is set; undefined: it is not. */
  readonly set: SoftKeyState | undefined;
  /** Its first field takes the focus. */
  readonly takesFocus?: boolean;
}

/** The lights to choose from: a phone in trouble can be told so only by its server. */
const lightsOf = (way: SoftKeyWay, now: SoftKeyLight): readonly SoftKeyLight[] =>
  [...LIGHT_WORDS, ...FOLLOWED].filter((light) => light !== 'trouble' || light === now || way === 'server');

const labelFault = (label: string, { softKeys }: SoftKeyWords): string | undefined =>
  label.length > SOFT_KEY_MOST.labelChars || !isOneLine(label)
    ? softKeys.lineWrong(SOFT_KEY_MOST.labelChars)
    : undefined;

/** Sets one function key of the active phone: its light, its label, its action. Each change takes effect at once. */
export function SoftKeyEditor({ name, set, takesFocus = false }: Props) {
  const dialling = useApp((app) => app.dialling);
  const softKeys = useApp((app) => app.softKeys);
  const words = useWords();
  const text = words.softKeys;
  const changing = useKeyChanges(name, set);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.querySelector('select')?.focus();
  }, [takesFocus]);
  const { change } = changing;
  const light = set?.light ?? 'off';
  return (
    <div className={styles.editor}>
      <div ref={first}>
        <Choice<SoftKeyLight>
          stacked
          label={text.light}
          value={light}
          hint={light === 'number-copied' && !dialling.watchClipboard ? text.watchHint : text.lightHint}
          options={lightsOf(softKeys.way, light).map((value) => ({ value, label: text.lights[value] }))}
          onChoose={(value) => change({ light: value })}
        />
      </div>
      <TextField
        stacked
        label={text.label}
        value={set?.label ?? ''}
        check={(label) => labelFault(label, words)}
        onCommit={(label) => void change({ label })}
      />
      <SoftKeyPress action={set?.action ?? NO_ACTION} change={change} />
      {set && <SoftKeyFate name={name} set={set} changing={changing} />}
      {!set && changing.problem && <SoftKeyTrouble problem={changing.problem} />}
    </div>
  );
}
