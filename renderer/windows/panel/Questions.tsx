import { type ReactNode, useEffect, useRef } from 'react';
import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Risk } from '../../../electron/contract/dialling/risk';
import type { PageWords } from '../../messages/page-words';
import type { CallQuestion as Call } from '../../stores/call-question';
import { Button } from '../../ui/Button';
import { once, single, useMeant } from '../../ui/once';
import styles from './Questions.module.css';
import { useWords } from './words';

interface CardProps {
  /** The id of the element that says more than the question. */
  readonly more?: string;
  /** The user did not ask for this here: the safe answer has the focus, and yes is not taken at once. */
  readonly unasked: boolean;
  readonly yes: { readonly look: 'main' | 'danger'; readonly words: string };
  readonly onAnswer: (yes: boolean) => void;
  readonly children: ReactNode;
}

/** A question with two answers. */
function Card({ more, unasked, yes, onAnswer, children }: CardProps) {
  const words = useWords();
  const buttons = useRef<HTMLDivElement>(null);
  const isMeant = useMeant(unasked);
  useEffect(() => {
    // Enter meant for another window must not place a call: then "Cancel" has the focus.
    buttons.current?.querySelector<HTMLElement>(`[data-answer="${unasked ? 'no' : 'yes'}"]`)?.focus();
  }, [unasked]);
  return (
    <div className={styles.question} role="alertdialog" aria-labelledby="question" aria-describedby={more} {...single}>
      {children}
      <div className="row" ref={buttons}>
        <Button
          look={yes.look}
          data-answer="yes"
          aria-disabled={!isMeant || undefined}
          {...once(() => isMeant && onAnswer(true))}
        >
          {yes.words}
        </Button>
        <Button data-answer="no" {...once(() => onAnswer(false))}>
          {words.panel.cancel}
        </Button>
      </div>
    </div>
  );
}

interface Props<Question> {
  readonly question: Question;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before an emergency number is called, or one with a risk: only a call for help gets the yes at once. */
export function CallQuestion({ question: { number, risk, unasked }, onAnswer }: Props<Call>) {
  const words = useWords();
  if (risk !== null) return <RiskQuestion question={{ number, risk }} onAnswer={onAnswer} />;
  const yes = { look: 'danger', words: words.panel.call(number) } as const;
  return (
    <Card unasked={unasked} yes={yes} onAnswer={onAnswer}>
      <p id="question">{words.problem({ code: 'emergency', number }).text}</p>
    </Card>
  );
}

/** Asks before a number that costs more than a call, or changes the telephone system. */
export function RiskQuestion({ question: { number, risk }, onAnswer }: Props<{ number: string; risk: Risk }>) {
  const words = useWords();
  const yes = { look: 'danger', words: words.risks.yes(number, risk) } as const;
  return (
    <Card unasked yes={yes} onAnswer={onAnswer}>
      <p id="question">{words.risks.why(number, risk)}</p>
    </Card>
  );
}

/** The signs that cannot be seen, or turn round those that can: a link may hold anything. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const LINK_CHARS = 80;

/** As much of a link's text as is safe to show and fits into two lines. */
function safeText(text: string): string {
  const seen = [...text.replace(UNSEEN, '')];
  return seen.length <= LINK_CHARS ? seen.join('') : `${seen.slice(0, LINK_CHARS).join('')}…`;
}

const linkYes = ({ number, kind, risk }: Candidate, words: PageWords['panel']): CardProps['yes'] => {
  if (kind === 'emergency') return { look: 'danger', words: words.panel.call(number) };
  return risk === null
    ? { look: 'main', words: words.panel.dial }
    : { look: 'danger', words: words.risks.yes(number, risk) };
};

/** Asks before an address is opened for the first time that a key of the phone opens. */
export function UrlQuestion({ question: { key, url }, onAnswer }: Props<{ key: string; url: string }>) {
  const words = useWords();
  return (
    <Card more="question-more" unasked yes={{ look: 'main', words: words.softKeys.open }} onAnswer={onAnswer}>
      <p id="question">{words.softKeys.opens(key)}</p>
      <p id="question-more" className={styles.more}>
        <bdi>{safeText(url)}</bdi>
      </p>
    </Card>
  );
}

/** The number that a link dials, or the warning before it. */
function linkWhy(candidate: Candidate, words: PageWords['panel']): ReactNode {
  const { number, kind, risk } = candidate;
  if (kind === 'emergency') return <p className="soft">{words.problem({ code: 'emergency', number }).text}</p>;
  return risk === null ? <p className="soft">{words.plan(candidate)}</p> : null;
}

/** Asks before a number is dialled that another program wants dialled; also about one that needs a yes, in one go. */
export function LinkQuestion({ question, onAnswer }: Props<Candidate>) {
  const words = useWords();
  const { text } = question;
  return (
    <Card more="question-why question-more" unasked yes={linkYes(question, words)} onAnswer={onAnswer}>
      <p id="question">
        {words.panel.linkAsks} <strong>{question.number}</strong>
      </p>
      {question.risk && <p id="question-why">{words.risks.reason(question.risk)}</p>}
      <div id="question-more" className={styles.more}>
        {linkWhy(question, words)}
        <p className="soft">
          {words.panel.linkText} <bdi>{safeText(text)}</bdi>
        </p>
      </div>
    </Card>
  );
}
