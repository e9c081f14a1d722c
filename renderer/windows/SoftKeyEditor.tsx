import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CommandInput } from '../../electron/contract/command';
import { SOFT_KEY_MOST } from '../../electron/contract/limits';
import type { Problem } from '../../electron/contract/problem';
import { FOLLOWED, isOneLine, isOpenable, LIGHT_WORDS } from '../../electron/contract/softkeys/choices';
import type { SoftKeyAction, SoftKeyLight, SoftKeyPatch } from '../../electron/contract/softkeys/soft-key';
import type { SoftKeyState, SoftKeyWay } from '../../electron/contract/softkeys/state';
import { useApp, wordsFor } from '../stores/offhook';
import { useChange } from '../stores/use-change';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import styles from './SoftKeyEditor.module.css';
import { actionOptions, isWithText, optionOf, textOf, WITH_TEXT, type WithText } from './soft-key-actions';

const useWords = wordsFor('phone', 'settings');
type SoftKeyWords = ReturnType<typeof useWords>;

const NO_ACTION: SoftKeyAction = { is: 'none' };

interface Changing {
  /** Why the last change was not taken; it stands until the key is another one. */
  readonly problem: Problem | null;
  /** Each resolves to whether it was taken. */
  readonly change: (patch: SoftKeyPatch) => Promise<boolean>;
  readonly send: (command: CommandInput) => Promise<boolean>;
}

/** Sends changes of one key, and knows why the last was not taken. */
function useChanging(name: string, set: SoftKeyState | undefined): Changing {
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
  const changing = useChanging(name, set);
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
      <Does action={set?.action ?? NO_ACTION} change={change} />
      {set && <Fate name={name} set={set} changing={changing} />}
      {!set && changing.problem && <Trouble problem={changing.problem} />}
    </div>
  );
}

interface DoesProps {
  readonly action: SoftKeyAction;
  readonly change: Changing['change'];
}

/** The action of a press; one that needs a text takes effect with it. */
function Does({ action, change }: DoesProps) {
  const facts = useApp(
    useShallow(({ softKeys, selection, face, favourites, sequences }) => ({
      softKeys,
      selection,
      face,
      favourites,
      sequences,
    })),
  );
  const words = useWords();
  const text = words.softKeys;
  const inForce = optionOf(action);
  /** Chosen, and not in force yet; null: as in force. */
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? inForce;
  // Another choice that was made meanwhile stands.
  useEffect(() => setChosen((now) => (now === inForce ? null : now)), [inForce]);
  const options = actionOptions(facts, words, action);
  const choose = (value: string) => {
    setChosen(value);
    const given = options.find((one) => one.value === value)?.action;
    return given && change({ action: given });
  };
  return (
    <>
      <Choice stacked label={text.does} value={wanted} options={options} onChoose={choose} />
      {isWithText(wanted) && (
        <ActionText
          key={wanted}
          kind={wanted}
          value={wanted === inForce ? textOf(action) : ''}
          onCommit={(written) => void change({ action: WITH_TEXT[wanted](written) })}
        />
      )}
    </>
  );
}

interface ActionTextProps {
  readonly kind: WithText;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** The fault of an action's text. */
function textFault(kind: WithText, written: string, { softKeys }: SoftKeyWords): string | undefined {
  const most = {
    dial: SOFT_KEY_MOST.numberChars,
    message: SOFT_KEY_MOST.dataChars,
    'open-url': SOFT_KEY_MOST.urlChars,
  }[kind];
  if (written.length > most || !isOneLine(written)) return softKeys.lineWrong(most);
  return kind === 'open-url' && !isOpenable(written) ? softKeys.urlWrong : undefined;
}

function ActionText({ kind, value, onCommit }: ActionTextProps) {
  const words = useWords();
  const text = words.softKeys;
  return (
    <TextField
      stacked
      label={{ dial: text.number, message: text.data, 'open-url': text.url }[kind]}
      hint={{ dial: text.numberHint, message: '', 'open-url': text.urlHint }[kind]}
      value={value}
      check={(written) => textFault(kind, written, words)}
      // An empty one would be another action.
      onCommit={(written) => written !== '' && onCommit(written)}
    />
  );
}

const Trouble = ({ problem }: { readonly problem: Problem }) => {
  const words = useWords();
  const { text, next } = words.problem(problem);
  return (
    <p role="alert">
      {text} {next ? `${next}.` : ''}
    </p>
  );
};

interface FateProps {
  readonly name: string;
  readonly set: SoftKeyState;
  readonly changing: Changing;
}

/** The known fate of the key, and the way back. */
function Fate({ name, set, changing }: FateProps) {
  const words = useWords();
  const text = words.softKeys;
  /** The phone did not take it back: it can be let go of all the same. */
  const [isStuck, setStuck] = useState(set.isGoingBack);
  const problem = changing.problem ?? set.problem;
  const back = async (forget: boolean) =>
    setStuck(!(await changing.send({ do: 'put-back-soft-keys', keys: [name], ...(forget ? { forget } : {}) })));
  const said = set.isGoingBack ? text.goingBackSaid : text.fates[set.fate];
  return (
    <footer>
      {problem ? (
        <Trouble problem={problem} />
      ) : (
        <p className="soft" role="status">
          {said}
        </p>
      )}
      <div className="row">
        <Button title={text.backHint} onClick={() => void back(false)}>
          {text.putBack}
        </Button>
        {isStuck && (
          <Button look="link" onClick={() => void back(true)}>
            {text.forget}
          </Button>
        )}
      </div>
    </footer>
  );
}
