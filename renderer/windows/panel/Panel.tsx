import { useApp, useAppNow } from '../../stores/offhook';
import { useWhenDrawn } from '../../ui/use-when-drawn';
import { CountryQuestion } from '../CountryQuestion';
import { useTitle } from '../use-title';
import type { Asked } from './asked';
import { CallKeys } from './CallKeys';
import { Choices, shownChoices } from './Choices';
import { Countdown } from './Countdown';
import { DialField } from './DialField';
import { countdownOf } from './dialling-state';
import { focusField, focusList } from './focus';
import { Notices } from './Notices';
import { type Known, knownNumbers, Numbers } from './Numbers';
import { PhoneLine } from './PhoneLine';
import { PostDial } from './PostDial';
import { CallQuestion, LinkQuestion, RiskQuestion, UrlQuestion } from './Questions';
import { Report } from './Report';
import { SequenceButtons } from './SequenceButtons';
import { type Dialling, useDialling } from './use-dialling';
import { usePanelKeys } from './use-panel-keys';
import { useQuietEnd } from './use-quiet-end';
import { Welcome } from './Welcome';
import { useWords } from './words';

/** The question that is open. A new one is another card: the safe answer has the focus again. */
function Question({ asked, onAnswer }: { readonly asked: Asked; readonly onAnswer: (yes: boolean) => void }) {
  switch (asked.of) {
    case 'call':
      return <CallQuestion question={asked.question} onAnswer={onAnswer} />;
    case 'elsewhere':
      return <RiskQuestion key={asked.question.id} question={asked.question} onAnswer={onAnswer} />;
    case 'link':
      return <LinkQuestion key={asked.offer.id} question={asked.link} onAnswer={onAnswer} />;
    case 'url':
      return <UrlQuestion key={asked.question.id} question={asked.question} onAnswer={onAnswer} />;
  }
}

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
  const now = useAppNow();
  const words = useWords();
  const dialling = useDialling();
  const { choices } = dialling;
  const whenDrawn = useWhenDrawn();
  useTitle(words.windowTitles.panel);
  useQuietEnd();
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
    <main className="panel-page">
      <PhoneLine />
      <Notices />
      <CountryQuestion />
      <DialField dialling={dialling} />
      <div className="middle">
        <Middle dialling={dialling} onChoose={take} />
      </div>
      {postDial && <PostDial waiting={postDial} />}
      <Report problem={dialling.problem} trouble={dialling.trouble} />
      <SequenceButtons />
      <CallKeys />
    </main>
  );
}
