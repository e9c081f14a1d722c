import { useApp, useSend } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { stepIsInSettings } from '../../ui/problem-step';
import { SaidLine } from '../../ui/SaidLine';
import styles from './Notices.module.css';
import { useWords } from './words';

/** The notices that the user should read whatever they are doing, until they put them aside. */
export function Notices() {
  const notices = useApp((app) => app.notices);
  const words = useWords();
  const send = useSend();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label={words.panel.notice}>
      {notices.map((notice, index) => (
        <li key={JSON.stringify(notice)}>
          <p>
            <SaidLine
              said={words.problem(notice)}
              onNext={stepIsInSettings(notice.code) ? () => void send({ do: 'show', window: 'settings' }) : undefined}
            />
          </p>
          <IconButton icon="close" label={words.panel.dismiss} onClick={() => send({ do: 'dismiss-notice', index })} />
        </li>
      ))}
    </ul>
  );
}
