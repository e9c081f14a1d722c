import { type Check, type Examination, NOT_BY_SIP } from '../../../../electron/contract/phones/examination';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useWords } from '../words';
import styles from './CheckMarks.module.css';

type Result = Examination['checks'][number]['result'];

/** The result of a check, by its shape: a tick, a triangle, a dash. */
const Mark = ({ result }: { readonly result: Result }) => (
  <svg className={styles.mark} data-result={result} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {result === 'fine' && <path d="m1.500 6.500 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />}
    {result === 'trouble' && <path d="M6 .8 11.6 11H.4z" fill="currentColor" />}
    {result === 'not-asked' && <path d="M2.500 6h7" fill="none" stroke="currentColor" strokeWidth="2" />}
  </svg>
);

interface Props extends Pick<Examination, 'checks'> {
  readonly phone: Pick<PhoneState, 'wayInForce' | 'scheme'>;
}

/** All that the doctor looked at, in its order, each with a shape and a word. */
export function CheckMarks({ checks, phone: { wayInForce: way, scheme } }: Props) {
  const words = useWords();
  const text = words.doctor;
  const isMade = (check: Check): boolean =>
    // By http there is no certificate to look at.
    way === 'sip' ? !NOT_BY_SIP.has(check) : scheme === 'https' || check !== 'certificate';
  const names = { ...text.checks, ...(way === 'sip' ? text.checksBySip : {}) };
  const shown = checks.filter(({ check }) => isMade(check));
  return (
    <ul className={styles.checks} aria-label={text.details}>
      {shown.map(({ check, result }) => (
        <li key={check}>
          <Mark result={result} />
          <span>{names[check]}</span>
          <span className={result === 'trouble' ? undefined : 'soft'}>{text.results[result]}</span>
        </li>
      ))}
    </ul>
  );
}
