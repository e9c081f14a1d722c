import { nameOfHotkey } from '../../messages/hotkey-name';
import { useActivePhone, useApp, useSend } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { capsOf, Keycaps } from '../../ui/Keycaps';
import styles from './Welcome.module.css';
import { useWords } from './words';

/** The greeting of the first run: what Offhook does, its hotkeys, and the way to one's own phone. */
export function Welcome() {
  const hotkeys = useApp((app) => app.hotkeys);
  const phone = useActivePhone();
  const sequences = useApp((app) => app.sequences);
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const send = useSend();
  const bound = hotkeys.filter((hotkey) => hotkey.accelerator !== null && hotkey.problem === null);
  const isDemo = phone?.demo === true;
  const leave = () => send({ do: 'welcomed' });
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome">{words.panel.welcome}</h2>
      <dl>
        {bound.map((hotkey) => (
          <div key={hotkey.id}>
            <dt>{nameOfHotkey(hotkey, sequences, words)}</dt>
            <dd>
              <Keycaps caps={capsOf(hotkey.accelerator ?? '', platform, words.caps)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{words.panel.welcomeEnd}</p>
      <div className="row">
        {isDemo && (
          <Button
            onClick={() => {
              void leave();
              void send({ do: 'show', window: 'settings' });
            }}
          >
            {words.panel.useOwnPhone}
          </Button>
        )}
        <Button onClick={leave}>{isDemo ? words.panel.start : words.panel.startOwn}</Button>
      </div>
    </section>
  );
}
