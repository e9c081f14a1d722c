import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useOffhook } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import type { Dialling } from './use-dialling';

interface Props {
  readonly dialling: Dialling;
  /** Down leaves the field for the list below. */
  readonly onDown: () => void;
}

/** The number, large; Enter dials it. Below it, in one line, what the phone will get and why. */
export function DialField({ dialling, onDown }: Props) {
  const { words } = useOffhook();
  const field = useRef<HTMLInputElement>(null);
  const { text, offerId, question, explained } = dialling;

  // A number that was not typed here is a suggestion: typing replaces it.
  useEffect(() => {
    if (question !== null) return;
    field.current?.focus();
    if (offerId !== null) field.current?.select();
  }, [offerId, question]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
    // A held key is one wish, not many.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };

  const said = explained.problem === null ? null : words.problem(explained.problem);
  const line = explained.plan ? words.plan(explained.plan) : said && `${said.text} ${said.next ?? ''}`;
  return (
    <form
      className="dial"
      onSubmit={(event) => {
        event.preventDefault();
        dialling.dial();
      }}
    >
      <div className="dial-row">
        <input
          ref={field}
          className="dial-number"
          type="text"
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.panel.number}
          aria-describedby="dial-plan"
          placeholder={words.panel.number}
          value={text}
          onChange={(event) => dialling.write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button look="main" type="submit" disabled={text.trim() === ''}>
          {words.panel.dial}
        </Button>
      </div>
      <p id="dial-plan" className="dial-plan">
        {(question === null && line) || '\u00a0'}
      </p>
    </form>
  );
}
