import { useEffect, useState } from 'react';
import { activePhone, useOffhook } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { LinkDot } from '../../ui/LinkDot';
import { stepIsInSettings } from '../../ui/problem-step';
import { SaidLine } from '../../ui/SaidLine';
import { useTitle } from '../use-title';
import { Face } from './Face';
import { Overview } from './Overview';
import { usePresses } from './use-presses';
import { useScale } from './use-scale';
import { useTyping } from './use-typing';

/** `?` opens the overview of the keys. */
function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => event.key === '?' && open();
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open]);
}

/** What stands around the face: the phone's name and state, always on top, the keys overview. */
function Bar({ onOverview }: { readonly onOverview: () => void }) {
  const { app, words, send } = useOffhook();
  const name = activePhone(app)?.name ?? '';
  const on = app.phoneWindow.onTop;
  useTitle(words.phone.title(name));
  return (
    <header className="bar">
      <h1>{name}</h1>
      <p className={`link ${app.link.is}`}>
        <LinkDot link={app.link.is} />
        {words.link(app.link)}
      </p>
      <IconButton
        icon="pin"
        label={words.phone.onTop}
        aria-pressed={on}
        onClick={() => send({ do: 'keep-phone-window-on-top', on: !on })}
      />
      <IconButton icon="question" label={words.phone.overview} onClick={onOverview} />
    </header>
  );
}

/** The phone, to see and to touch. */
export function PhoneWindow() {
  const { app, words, send } = useOffhook();
  const presses = usePresses(send);
  const [overview, setOverview] = useState(false);
  const [open] = useState(() => () => setOverview(true));
  const { stage, slab, em } = useScale(`${app.face.model} ${app.language}`);
  useTyping(app.face, presses.press);
  useQuestionMark(open);
  const failure = presses.failed?.outcome;
  const onNext =
    failure?.ok === false && stepIsInSettings(failure.problem.code)
      ? () => void send({ do: 'show', window: 'settings' })
      : undefined;
  return (
    <main className="phone-page">
      <Bar onOverview={open} />
      <div className="stage" ref={stage}>
        <div className="slab" ref={slab} style={{ fontSize: em }}>
          <Face face={app.face} presses={presses} em={em} />
        </div>
      </div>
      <p className={failure ? 'report failed' : 'report'} role="status">
        {failure && <SaidLine said={words.outcome(failure)} onNext={onNext} />}
      </p>
      {overview && <Overview onClose={() => setOverview(false)} />}
    </main>
  );
}
