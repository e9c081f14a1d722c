import { memo, useState } from 'react';
import type { Bridge } from '../../../../electron/contract/bridge';
import type { PastCall } from '../../../../electron/contract/history/history';
import { grouped } from '../../../messages/grouped';
import type { PageWords } from '../../../messages/page-words';
import { IconButton } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import styles from './CallRow.module.css';
import { DialNote } from './DialNote';
import { FavouriteForm } from './FavouriteForm';
import lineStyles from './line.module.css';
import { useDial } from './use-dial';

interface Props {
  readonly call: PastCall;
  /** The number's name among the favourites; undefined: it is none. */
  readonly name: string | undefined;
  /** Some moment of this day, in ms since 1970. */
  readonly today: number;
  readonly words: PageWords['settings'];
  readonly send: Bridge['send'];
  readonly onRemove: (id: string) => Promise<void>;
}

/** The digits that a phone gets of a number that no rule changes. */
const plain = (number: string): string => number.replace(/[^0-9*#+]/g, '');

const groups = ({ number, dials }: PastCall): string => (dials.includes(':') ? dials : grouped(number, dials));

const WENT_OUT: ReadonlySet<string> = new Set(['done', 'no-answer', 'handed']);

/** One call. It is drawn anew only when something of its own has changed: there may be thousands of them. */
export const CallRow = memo(function CallRow({ call, name, today, words, send, onRemove }: Props) {
  const text = words.history;
  const { id, number, dials, phone, at, from, outcome } = call;
  const dialling = useDial(send);
  const [pinning, setPinning] = useState(false);
  const isChanged = dials !== number && dials !== plain(number);
  return (
    <li className={styles.call}>
      <div className={lineStyles.line}>
        <div className={lineStyles.what}>
          <span className={styles.number}>{number}</span>
          {name !== undefined && <strong>{name}</strong>}
          {isChanged && <span className={`soft ${lineStyles.facts}`}>{text.dials(groups(call))}</span>}
          <span className={`soft ${lineStyles.facts}`}>
            <time dateTime={new Date(at).toISOString()}>{text.when(at, today)}</time> · {text.from(from)} · {phone} ·{' '}
            <span className={WENT_OUT.has(outcome) ? undefined : `${styles.notDialled} ${notes.trouble}`}>
              {text.outcome(outcome)}
            </span>
          </span>
        </div>
        <div className={lineStyles.actions}>
          <IconButton
            icon="redial"
            label={text.again(number)}
            onClick={() => void dialling.dial({ do: 'dial', text: number, from: 'history' })}
          />
          {name === undefined && (
            <IconButton
              icon="pin"
              label={text.pinIt(number)}
              aria-expanded={pinning}
              onClick={() => setPinning(true)}
            />
          )}
          <IconButton
            icon="close"
            data-does="remove"
            label={text.removeCall(number)}
            onClick={() => void onRemove(id)}
          />
        </div>
      </div>
      <DialNote words={words} subject={number} dialling={dialling} />
      {pinning && <FavouriteForm favourite={null} number={number} onDone={() => setPinning(false)} />}
    </li>
  );
});
