import { useApp, useSend } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { SaidLine } from '../../ui/SaidLine';
import { useStep } from '../use-step';
import styles from './Notices.module.css';
import { useWords } from './words';

/** The notices that the user should read whatever they are doing, until they put them aside. */
export function Notices() {
  const notices = useApp((app) => app.notices);
  const words = useWords();
  const send = useSend();
  const stepOf = useStep();
  return (
    <ul className={styles.notices} aria-label={words.panel.notice}>
      {notices.map((notice, index) => (
        <li key={JSON.stringify(notice)}>
          <p>
            <SaidLine said={words.problem(notice)} onNext={stepOf(notice)} />
          </p>
          <IconButton icon="close" label={words.panel.dismiss} onClick={() => send({ do: 'dismiss-notice', index })} />
        </li>
      ))}
    </ul>
  );
}
