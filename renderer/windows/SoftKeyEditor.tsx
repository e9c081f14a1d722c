import { useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../electron/contract/command';
import type { Problem } from '../../electron/contract/problem';
import {
  FOLLOWED,
  LIGHT_WORDS,
  type SoftKeyAction,
  type SoftKeyLight,
  type SoftKeyPatch,
} from '../../electron/contract/softkeys/soft-key';
import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import { useOffhook } from '../stores/offhook';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import './soft-key-editor.css';
import { actionOptions, isWithText, optionOf, textOf, WITH_TEXT, type WithText } from './soft-key-actions';

const LABEL_MOST_CHARS = 40;
const URL = /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i;

const NO_ACTION: SoftKeyAction = { is: 'none' };

interface Changing {
  readonly problem: Problem | null;
  readonly change: (patch: SoftKeyPatch) => void;
  readonly send: (command: CommandInput) => void;
}

/** Sends changes of one key, and knows why the last was not taken. */
function useChanging(name: string): Changing {
  const { send: sendCommand } = useOffhook();
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = (command: CommandInput) =>
    void sendCommand(command).then((outcome) => setProblem(outcome.ok ? null : outcome.problem));
  return { problem, send, change: (patch) => send({ do: 'change-soft-key', key: name, patch }) };
}

interface Props {
  /** The key, P3. */
  readonly name: string;
  /** As it is set; undefined: it is not. */
  readonly set: SoftKeyState | undefined;
}

/** Sets one function key of the active phone: its light, its label, its action. Each change takes effect at once. */
export function SoftKeyEditor({ name, set }: Props) {
  const { app, words } = useOffhook();
  const text = words.softKeys;
  const changing = useChanging(name);
  const { change } = changing;
  const light = set?.light ?? 'off';
  return (
    <div className="soft-key-editor">
      <Choice<SoftKeyLight>
        label={text.light}
        value={light}
        hint={light === 'number-copied' && !app.dialling.watchClipboard ? text.watchHint : text.lightHint}
        options={[...LIGHT_WORDS, ...FOLLOWED].map((value) => ({ value, label: text.lights[value] }))}
        onChoose={(value) => change({ light: value })}
      />
      <TextField
        label={text.label}
        value={set?.label ?? ''}
        check={(label) =>
          label.length > LABEL_MOST_CHARS || /[\p{C}\p{Zl}\p{Zp}]/u.test(label) ? text.labelWrong : undefined
        }
        onCommit={(label) => change({ label })}
      />
      <Does key={`${name} ${JSON.stringify(set?.action)}`} action={set?.action ?? NO_ACTION} change={change} />
      {set && <Fate name={name} set={set} changing={changing} />}
      {!set && changing.problem && <Trouble problem={changing.problem} />}
    </div>
  );
}

interface DoesProps {
  readonly action: SoftKeyAction;
  readonly change: Changing['change'];
}

/** What a press does; one that needs a text takes effect with it. */
function Does({ action, change }: DoesProps) {
  const { app, words } = useOffhook();
  const text = words.softKeys;
  const [wanted, setWanted] = useState(optionOf(action));
  const options = actionOptions(app, words, action);
  const choose = (value: string) => {
    setWanted(value);
    const chosen = options.find((one) => one.value === value)?.action;
    if (chosen) change({ action: chosen });
  };
  return (
    <>
      <Choice label={text.does} value={wanted} options={options} onChoose={choose} />
      {isWithText(wanted) && (
        <ActionText
          key={wanted}
          kind={wanted}
          value={wanted === optionOf(action) ? textOf(action) : ''}
          onCommit={(written) => change({ action: WITH_TEXT[wanted](written) })}
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

function ActionText({ kind, value, onCommit }: ActionTextProps) {
  const { words } = useOffhook();
  const text = words.softKeys;
  const label = { dial: text.number, message: text.data, 'open-url': text.url }[kind];
  const hint = { dial: text.numberHint, message: '', 'open-url': text.urlHint }[kind];
  return (
    <TextField
      label={label}
      hint={hint}
      value={value}
      check={(written) => (kind === 'open-url' && !URL.test(written) ? text.urlWrong : undefined)}
      // An empty one would be another action.
      onCommit={(written) => written !== '' && onCommit(written)}
    />
  );
}

const Trouble = ({ problem }: { readonly problem: Problem }) => {
  const { words } = useOffhook();
  const { text, next } = words.problem(problem);
  return (
    <p className="trouble" role="alert">
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
  const { words } = useOffhook();
  const text = words.softKeys;
  /** The phone did not take it back: it can be let go of all the same. */
  const [isStuck, setStuck] = useState(false);
  const wasBack = useRef(false);
  const problem = changing.problem ?? set.problem;
  useEffect(() => {
    if (wasBack.current && changing.problem) setStuck(true);
    wasBack.current = false;
  }, [changing.problem]);
  const back = (forget: boolean) => {
    wasBack.current = true;
    changing.send({ do: 'put-back-soft-keys', keys: [name], ...(forget ? { forget } : {}) });
  };
  return (
    <footer>
      {problem ? (
        <Trouble problem={problem} />
      ) : (
        <p className="soft" role="status">
          {text.fates[set.fate]}
        </p>
      )}
      <div className="row">
        <Button title={text.backHint} onClick={() => back(false)}>
          {text.putBack}
        </Button>
        {isStuck && (
          <Button look="link" onClick={() => back(true)}>
            {text.forget}
          </Button>
        )}
      </div>
    </footer>
  );
}
