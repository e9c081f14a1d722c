import { activePhone, useOffhook } from '../../stores/offhook';
import { Button, IconButton } from '../../ui/Button';
import { StatusDot } from '../../ui/StatusDot';

/** The phone's name and its state, and the ways to the other two windows. */
export function PhoneLine() {
  const { app, words, send } = useOffhook();
  const phone = activePhone(app);
  return (
    <header className="phone-line">
      <div className="phone-state">
        <h1>{phone?.name}</h1>
        <p className={`link ${app.connectionStatus.is}`}>
          <StatusDot status={app.connectionStatus.is} />
          {words.connectionStatus(app.connectionStatus)}
        </p>
      </div>
      <IconButton icon="keypad" label={words.tray.keypad} onClick={() => send({ do: 'show', window: 'phone' })} />
      <IconButton
        icon="settings"
        label={words.tray.settings}
        onClick={() => send({ do: 'show', window: 'settings' })}
      />
      {phone?.demo && app.welcomed && (
        <p className="demo soft">
          {words.panel.demo}{' '}
          <Button look="link" onClick={() => send({ do: 'show', window: 'settings' })}>
            {words.panel.useOwnPhone}
          </Button>
        </p>
      )}
    </header>
  );
}
