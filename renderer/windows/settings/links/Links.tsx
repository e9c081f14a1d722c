import { useEffect } from 'react';
import type { LinkHandler } from '../../../../electron/contract/dialling/links';
import { useApp, useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import notes from '../../../ui/notes.module.css';
import { useWords } from '../words';
import { LinkRow } from './LinkRow';
import styles from './Links.module.css';

/** Asks the system which program opens telephone links, now and whenever the user comes back to the window. */
function useLook(): void {
  const send = useSend();
  useEffect(() => {
    const look = () => void send({ do: 'look-at-links' });
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [send]);
}

/** The way to the system's own settings, where Offhook cannot change it. */
function SystemSettings() {
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const text = words.links;
  const { change, said } = useChange();
  return (
    <div className={styles.system}>
      <p className="soft measure">{text.systemHint[platform]}</p>
      <Button onClick={() => change({ do: 'show-link-settings' })}>{text.showSystem}</Button>
      {said().trouble && (
        <p className={notes.warning} role="alert">
          {said().trouble}
        </p>
      )}
    </div>
  );
}

/** Whether a link may forward calls and the like. */
function MayForward() {
  const words = useWords();
  const text = words.links;
  const { change, said } = useChange();
  const dialling = useApp((app) => app.dialling);
  const allow = (linksMayForward: boolean) => change({ do: 'change-dialling', patch: { linksMayForward } });
  return (
    <div className={styles.may}>
      <Choice
        field="links-may-forward"
        label={text.mayForward}
        hint={text.mayForwardHint}
        {...said()}
        value={dialling.linksMayForward ? 'ask' : 'refuse'}
        options={[
          { value: 'refuse', label: text.mayForwardRefuse },
          { value: 'ask', label: text.mayForwardAsk },
        ]}
        onChoose={(chosen) => allow(chosen === 'ask')}
      />
    </div>
  );
}

const outOfReach = ({ change }: LinkHandler): boolean => change === 'in-system-settings';

/** The program that opens the telephone links of other programs, as the system says it at this moment. */
export function Links() {
  const linkHandlers = useApp((app) => app.linkHandlers);
  const words = useWords();
  const text = words.links;
  useLook();
  return (
    <>
      <p className="measure">{text.intro}</p>
      {linkHandlers === null ? (
        <p className={`soft ${styles.looking}`} role="status">
          {text.looking}
        </p>
      ) : (
        <ul className={styles.kinds} aria-label={text.kind}>
          {linkHandlers.map((link) => (
            <LinkRow key={link.scheme} link={link} />
          ))}
        </ul>
      )}
      {linkHandlers?.some(outOfReach) && <SystemSettings />}
      <MayForward />
    </>
  );
}
