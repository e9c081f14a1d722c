import { useEffect } from 'react';
import { useApp, useAppNow } from '../../stores/offhook';
import { afterFirstPaint } from '../../ui/after-first-paint';
import { useWhenDrawn } from '../../ui/use-when-drawn';
import { isCountryWanted } from '../country-wanted';
import { useTitle } from '../use-title';
import { CallKeys } from './CallKeys';
import { Choices, shownChoices } from './Choices';
import { Countdown } from './Countdown';
import { DialField } from './DialField';
import { countdownOf } from './dialling-state';
import { focusField, focusList } from './focus';
import { CountryQuestion, Notices, PostDial, Question, readLaterParts, Welcome } from './later-parts';
import { type Known, knownNumbers, Numbers } from './Numbers';
import styles from './Panel.module.css';
import { PhoneLine } from './PhoneLine';
import { Report } from './Report';
import { SequenceButtons } from './SequenceButtons';
import { type Dialling, useDialling } from './use-dialling';
import { usePanelKeys } from './use-panel-keys';
import { useQuietEnd } from './use-quiet-end';
import { useWords } from './words';

interface MiddleProps {
  readonly dialling: Dialling;
  readonly onChoose: (known: Known) => void;
}

/** The part between the field and the call keys: the open questions, else the numbers to choose from. */
function Middle({ dialling, onChoose }: MiddleProps) {
  const welcomed = useApp((app) => app.welcomed);
  const { state, asked, choices, answer } = dialling;
  const countdown = countdownOf(state);
  if (countdown || asked) {
    return (
      <>
        {countdown && <Countdown countdown={countdown} onStop={dialling.stop} />}
        {asked && <Question asked={asked} onAnswer={answer} />}
      </>
    );
  }
  if (choices) return <Choices choices={choices} dialling={dialling} />;
  return welcomed ? <Numbers onChoose={onChoose} onLeave={focusField} /> : <Welcome />;
}

/** The window by the tray: the phone, the number, the numbers dialled before, the keys of a call. */
export function Panel() {
  const postDial = useApp((app) => app.postDial);
  const hasNotices = useApp(({ notices }) => notices.length > 0);
  const isWanted = useApp(isCountryWanted);
  const now = useAppNow();
  const words = useWords();
  const dialling = useDialling();
  const { choices } = dialling;
  const whenDrawn = useWhenDrawn();
  useTitle(words.windowTitles.panel);
  useQuietEnd();
  useEffect(() => afterFirstPaint(() => void readLaterParts()), []);
  const take = (known: Known) => {
    if (known.is === 'favourite') dialling.take(known.favourite);
    else dialling.write(known.call.number);
    whenDrawn(focusField);
  };
  usePanelKeys({
    choose: (nth) => {
      const chosen = choices && shownChoices(choices)[nth];
      const known = knownNumbers(now())[nth];
      if (chosen) {
        dialling.choose(chosen.index);
        whenDrawn(focusList);
      } else if (!choices && known) take(known);
    },
    callOff: () => {
      if (dialling.asked) dialling.answer(false);
      else if (countdownOf(dialling.state)) dialling.stop();
      else return false;
      return true;
    },
  });
  return (
    <main className={styles.page}>
      <PhoneLine />
      {hasNotices && <Notices />}
      {isWanted && <CountryQuestion />}
      <DialField dialling={dialling} />
      <div className={styles.middle}>
        <Middle dialling={dialling} onChoose={take} />
      </div>
      {postDial && <PostDial waiting={postDial} />}
      <Report problem={dialling.problem} trouble={dialling.trouble} />
      <SequenceButtons />
      <CallKeys />
    </main>
  );
}
