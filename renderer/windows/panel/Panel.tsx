import { useApp, useAppNow, useSend } from '../../stores/offhook';
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
import styles from './Panel.module.css';
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

interface MiddleProps {
  readonly dialling: Dialling;
  readonly onChoose: (known: Known) => void;
  readonly onStop: () => void;
  /** Opens the address that a key of the phone asks for, or leaves it. */
  readonly onUrl: (yes: boolean) => void;
}

/** The part between the field and the call keys: the open questions, else the numbers to choose from. */
function Middle({ dialling, onChoose, onStop, onUrl }: MiddleProps) {
  const risk = useApp((app) => app.question);
  const urlQuestion = useApp((app) => app.urlQuestion);
  const offer = useApp((app) => app.offer);
  const countdown = useApp((app) => app.countdown);
  const welcomed = useApp((app) => app.welcomed);
  const { question, link, choices, answer } = dialling;
  const elsewhere = risk && <RiskQuestion key={risk.id} question={risk} onAnswer={answer} />;
  const url = urlQuestion && <UrlQuestion key={urlQuestion.id} question={urlQuestion} onAnswer={onUrl} />;
  const asked = question ? (
    <CallQuestion question={question} onAnswer={answer} />
  ) : (
    (elsewhere ?? (link && <LinkQuestion key={offer?.id} question={link} onAnswer={answer} />) ?? url)
  );
  if (countdown || asked) {
    return (
      <>
        {countdown && <Countdown countdown={countdown} onStop={onStop} />}
        {asked}
      </>
    );
  }
  if (choices) return <Choices choices={choices} dialling={dialling} />;
  return welcomed ? <Numbers onChoose={onChoose} onLeave={focusField} /> : <Welcome />;
}

/** The window by the tray: the phone, the number, the numbers dialled before, the keys of a call. */
export function Panel() {
  const countdown = useApp((app) => app.countdown);
  const urlQuestion = useApp((app) => app.urlQuestion);
  const risk = useApp((app) => app.question);
  const postDial = useApp((app) => app.postDial);
  const now = useAppNow();
  const words = useWords();
  const send = useSend();
  const dialling = useDialling();
  const { question, link, choices } = dialling;
  const whenDrawn = useWhenDrawn();
  useTitle(words.windowTitles.panel);
  useQuietEnd();
  const take = (known: Known) => {
    if (known.is === 'favourite') dialling.take(known.favourite);
    else dialling.write(known.call.number);
    whenDrawn(focusField);
  };
  const stop = () => void (countdown && send({ do: 'stop-countdown', id: countdown.id }));
  const answerUrl = (yes: boolean) =>
    void (urlQuestion && send({ do: 'answer-url-question', id: urlQuestion.id, yes }));
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
      if (question || risk || link) dialling.answer(false);
      else if (urlQuestion) answerUrl(false);
      else if (countdown) stop();
      else return false;
      return true;
    },
  });
  return (
    <main className={styles.page}>
      <PhoneLine />
      <Notices />
      <CountryQuestion />
      <DialField dialling={dialling} />
      <div className={styles.middle}>
        <Middle dialling={dialling} onChoose={take} onStop={stop} onUrl={answerUrl} />
      </div>
      {postDial && <PostDial waiting={postDial} />}
      <Report problem={dialling.problem} trouble={dialling.trouble} />
      <SequenceButtons />
      <CallKeys />
    </main>
  );
}
