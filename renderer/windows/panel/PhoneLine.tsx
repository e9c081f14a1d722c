import { useActivePhone, useApp, useSend } from '../../stores/offhook';
import { Button, IconButton } from '../../ui/Button';
import { StatusDot } from '../../ui/StatusDot';
import dot from '../../ui/StatusDot.module.css';
import styles from './PhoneLine.module.css';
import { useWords } from './words';

/** The phone's name and its state, and the ways to the other two windows. */
export function PhoneLine() {
  const connectionStatus = useApp((app) => app.connectionStatus);
  const welcomed = useApp((app) => app.welcomed);
  const words = useWords();
  const send = useSend();
  const phone = useActivePhone();
  return (
    <header className={styles.line}>
      <div className={styles.state}>
        <h1>{phone?.name}</h1>
        <p className={dot.line}>
          <StatusDot status={connectionStatus.is} />
          {words.connectionStatus(connectionStatus)}
        </p>
      </div>
      <IconButton icon="keypad" label={words.tray.keypad} onClick={() => send({ do: 'show', window: 'phone' })} />
      <IconButton
        icon="settings"
        label={words.tray.settings}
        onClick={() => send({ do: 'show', window: 'settings' })}
      />
      {phone?.demo && welcomed && (
        <p className={`${styles.demo} soft`}>
          {words.panel.demo}{' '}
          <Button look="link" onClick={() => send({ do: 'show', window: 'settings' })}>
            {words.panel.useOwnPhone}
          </Button>
        </p>
      )}
    </header>
  );
}
