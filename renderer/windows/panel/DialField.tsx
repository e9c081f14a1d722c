import type { ClipboardEvent, KeyboardEvent } from 'react';
import { DIAL_TEXT_MOST_CHARS } from '../../../electron/contract/limits';
import { useApp, useSend } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { isKey } from '../../ui/keys';
import { once, single } from '../../ui/once';
import { useWhenDrawn } from '../../ui/use-when-drawn';
import styles from './DialField.module.css';
import { focusList } from './focus';
import { LineChoice } from './LineChoice';
import type { Dialling } from './use-dialling';
import { usePlacedFocus } from './use-placed-focus';
import { useWords } from './words';

/** So many digits fit into the field at their full size. */
const LARGE_CHARS = 16;
const LINE_ENDS = /\s*[\n\r\u2028\u2029]+\s*/g;

/** A field of one line would join the lines of a pasted text, and two numbers with them; a sign keeps them apart. */
function pasteLines(event: ClipboardEvent<HTMLInputElement>, write: (text: string) => void): void {
  const pasted = event.clipboardData.getData('text').slice(0, DIAL_TEXT_MOST_CHARS).trim();
  if (!/[\n\r\u2028\u2029]/.test(pasted)) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? value.length)];
  write(`${before}${pasted.replace(LINE_ENDS, ' | ')}${after}`.slice(0, DIAL_TEXT_MOST_CHARS));
}

/** The number, large; Enter dials it. Below it, in one line, the number that the phone will get and why. */
export function DialField({ dialling }: { readonly dialling: Dialling }) {
  const words = useWords();
  const { text, choices } = dialling;
  const choosing = choices !== null && choices.index === null;
  const whenDrawn = useWhenDrawn();
  usePlacedFocus(dialling);

  const toList = (): void => {
    if (choosing) dialling.choose(0);
    whenDrawn(focusList);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKey(event, 'ArrowDown')) return;
    event.preventDefault();
    toList();
  };
  return (
    <form
      {...single}
      onSubmit={(event) => {
        event.preventDefault();
        if (choosing) toList();
        else dialling.dial();
      }}
    >
      <div className={styles.row}>
        <input
          className={text.length > LARGE_CHARS ? `${styles.number} ${styles.long}` : styles.number}
          data-focus="number"
          type="text"
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          maxLength={DIAL_TEXT_MOST_CHARS}
          aria-label={words.panel.number}
          aria-describedby="dial-plan"
          placeholder={words.panel.number}
          value={text}
          onChange={(event) => dialling.write(event.target.value)}
          onPaste={(event) => pasteLines(event, dialling.write)}
          onKeyDown={onKeyDown}
        />
        <MainButton dialling={dialling} choosing={choosing} />
      </div>
      <p id="dial-plan" className={styles.plan} aria-live="polite">
        <PlanLine dialling={dialling} />
      </p>
      <LineChoice line={dialling.line} onChoose={dialling.dialFrom} />
    </form>
  );
}

/** Dials; once that is done, it hangs up: an Enter or a click too many never calls again. */
function MainButton({ dialling, choosing }: { readonly dialling: Dialling; readonly choosing: boolean }) {
  const face = useApp((app) => app.face);
  const words = useWords();
  const send = useSend();
  const hangUp = (): void => {
    if (face.actions.includes('hang-up')) void send({ do: 'act', action: 'hang-up' });
    else void send({ do: 'release-all' });
  };
  if (dialling.hasDialled) {
    return (
      // Another button: the focus of the one that dialled does not come to it, nor the second half of a double click.
      <Button key="hang-up" look="main" size="large" {...once(hangUp)}>
        {words.actions['hang-up']}
      </Button>
    );
  }
  return (
    <Button key="dial" look="main" size="large" type="submit" disabled={dialling.text.trim() === ''}>
      {choosing ? words.panel.choose : words.panel.dial}
    </Button>
  );
}

function PlanLine({ dialling }: { readonly dialling: Dialling }) {
  const words = useWords();
  const { plan, trouble, choices, favourite, state } = dialling;
  if (state.is === 'asking') return '\u00a0';
  if (plan && favourite?.pin) return words.panel.thenItsPin(words.plan(plan));
  if (plan) return words.plan(plan);
  if (choices) return words.panel.several(choices.candidates.length);
  const said = trouble === null ? null : words.problem(trouble);
  return said ? `${said.text} ${said.next ?? ''}` : '\u00a0';
}
