import type { Asked } from './asked';
import { CallQuestion, LinkQuestion, RiskQuestion, UrlQuestion } from './Questions';

/** The question that is open. A new one is another card: the safe answer has the focus again. */
export function Question({ asked, onAnswer }: { readonly asked: Asked; readonly onAnswer: (yes: boolean) => void }) {
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
