import { useEffect, useRef } from 'react';
import { useOffhook } from '../../stores/offhook';
import { useTitle } from '../use-title';
import { CallKeys } from './CallKeys';
import { DialField } from './DialField';
import { EmergencyQuestion } from './EmergencyQuestion';
import { Notices } from './Notices';
import { PhoneLine } from './PhoneLine';
import { Recent, shownRecent } from './Recent';
import { Report } from './Report';
import { SequenceButtons } from './SequenceButtons';
import { type Dialling, useDialling } from './use-dialling';
import { useQuietEnd } from './use-quiet-end';
import { Welcome } from './Welcome';

/** Esc closes the panel; Ctrl or Alt with 1–9 chooses a recent number, also from the dial field. */
function usePanelKeys(choose: (index: number) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') window.close();
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || event.ctrlKey === event.altKey) return;
      event.preventDefault();
      latest.current(Number(digit) - 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function focusField(): void {
  const field = document.querySelector<HTMLInputElement>('.dial-number');
  field?.focus();
  field?.select();
}

/** What stands between the field and the call keys. */
function Middle({ dialling }: { readonly dialling: Dialling }) {
  const { app } = useOffhook();
  if (dialling.question) return <EmergencyQuestion question={dialling.question} onAnswer={dialling.answer} />;
  return app.welcomed ? null : <Welcome />;
}

/** The window by the tray: the phone, the number, what was dialled before, the keys of a call. */
export function Panel() {
  const { app, words } = useOffhook();
  const dialling = useDialling();
  useTitle(words.windowTitles.panel);
  useQuietEnd(app.offer, app.last);
  const list = useRef<HTMLOListElement>(null);
  const choose = (number: string | undefined) => {
    if (number === undefined) return;
    dialling.write(number);
    // The field shows the number in the next frame.
    requestAnimationFrame(focusField);
  };
  usePanelKeys((index) => choose(shownRecent(app.recent)[index]?.number));
  return (
    <main className="panel-page">
      <PhoneLine />
      <Notices />
      <DialField dialling={dialling} onDown={() => list.current?.querySelector('button')?.focus()} />
      <div className="middle">
        <Middle dialling={dialling} />
        {app.welcomed && !dialling.question && <Recent list={list} onChoose={choose} onLeave={focusField} />}
      </div>
      <Report problem={dialling.problem} />
      <SequenceButtons />
      <CallKeys />
    </main>
  );
}
