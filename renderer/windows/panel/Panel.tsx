import { useOffhook } from '../../stores/offhook';
import { useWhenDrawn } from '../../ui/use-when-drawn';
import { CountryQuestion } from '../CountryQuestion';
import { useTitle } from '../use-title';
import { CallKeys } from './CallKeys';
import { Choices, shownChoices } from './Choices';
import { Countdown } from './Countdown';
import { DialField } from './DialField';
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

interface MiddleProps {
  readonly dialling: Dialling;
  readonly onChoose: (known: Known) => void;
  readonly onStop: () => void;
  /** Opens the address that a key of the phone asks for, or leaves it. */
  readonly onUrl: (yes: boolean) => void;
}

/** The part between the field and the call keys: the open questions, else the numbers to choose from. */
function Middle({ dialling, onChoose, onStop, onUrl }: MiddleProps) {
  const { app } = useOffhook();
  const { question, link, choices, answer } = dialling;
  const elsewhere = app.question && <RiskQuestion key={app.question.id} question={app.question} onAnswer={answer} />;
  const url = app.urlQuestion && <UrlQuestion key={app.urlQuestion.id} question={app.urlQuestion} onAnswer={onUrl} />;
  const asked = question ? (
    <CallQuestion question={question} onAnswer={answer} />
  ) : (
    (elsewhere ?? (link && <LinkQuestion key={app.offer?.id} question={link} onAnswer={answer} />) ?? url)
  );
  if (app.countdown || asked) {
    return (
      <>
        {app.countdown && <Countdown countdown={app.countdown} onStop={onStop} />}
        {asked}
      </>
    );
  }
  if (choices) return <Choices choices={choices} dialling={dialling} />;
  return app.welcomed ? <Numbers onChoose={onChoose} onLeave={focusField} /> : <Welcome />;
}

/** The window by the tray: the phone, the number, the numbers dialled before, the keys of a call. */
export function Panel() {
  const { app, words, send } = useOffhook();
  const dialling = useDialling();
  const { question, link, choices } = dialling;
  const whenDrawn = useWhenDrawn();
  useTitle(words.windowTitles.panel);
  useQuietEnd(app);
  const take = (known: Known) => {
    if (known.is === 'favourite') dialling.take(known.favourite);
    else dialling.write(known.call.number);
    whenDrawn(focusField);
  };
  const stop = () => void (app.countdown && send({ do: 'stop-countdown', id: app.countdown.id }));
  const answerUrl = (yes: boolean) =>
    void (app.urlQuestion && send({ do: 'answer-url-question', id: app.urlQuestion.id, yes }));
  usePanelKeys({
    choose: (nth) => {
      const chosen = choices && shownChoices(choices)[nth];
      const known = knownNumbers(app)[nth];
      if (chosen) {
        dialling.choose(chosen.index);
        whenDrawn(focusList);
      } else if (!choices && known) take(known);
    },
    callOff: () => {
      if (question || app.question || link) dialling.answer(false);
      else if (app.urlQuestion) answerUrl(false);
      else if (app.countdown) stop();
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
        <Middle dialling={dialling} onChoose={take} onStop={stop} onUrl={answerUrl} />
      </div>
      {app.postDial && <PostDial waiting={app.postDial} />}
      <Report problem={dialling.problem} trouble={dialling.trouble} />
      <SequenceButtons />
      <CallKeys />
    </main>
  );
}
