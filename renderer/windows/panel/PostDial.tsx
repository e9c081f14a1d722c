import type { PostDialWait as Waiting } from '../../../electron/contract/dialling/offer';
import { useSend } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { once } from '../../ui/once';
import { useNow } from '../use-now';
import styles from './PostDial.module.css';
import { useWords } from './words';

const STEP_MS = 250;

/** The digits that wait behind a call to be sent as tones: by themselves after a while, or when the user says so. */
export function PostDial({ waiting }: { readonly waiting: Waiting }) {
  const words = useWords();
  const send = useSend();
  const { id, next, more, at } = waiting;
  const now = useNow(at === null ? null : STEP_MS);
  const seconds = at === null ? null : Math.max(0, Math.ceil((at - now) / 1_000));
  return (
    <fieldset className={styles.waiting} aria-label={words.panel.postDial}>
      <p>
        <span>{'pin' in next ? words.panel.thenPin(next.pin) : words.panel.then(next.digits)}</span>
        <span className="soft">
          {[seconds === null ? null : words.panel.inSeconds(seconds), more > 0 ? words.panel.more(more) : null]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      </p>
      <Button {...once(() => void send({ do: 'send-post-dial', id }))}>{words.panel.sendNow}</Button>
      <Button {...once(() => void send({ do: 'drop-post-dial', id }))}>{words.panel.drop}</Button>
    </fieldset>
  );
}
