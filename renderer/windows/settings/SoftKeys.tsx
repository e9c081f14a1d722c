import { useState } from 'react';
import { SOFT_KEY_MOST } from '../../../electron/contract/limits';
import { SOFT_KEY_WAYS } from '../../../electron/contract/softkeys/choices';
import type { SoftKeys as Chosen } from '../../../electron/contract/softkeys/soft-key';
import { useActivePhone, useApp } from '../../stores/offhook';
import { useChange } from '../../stores/use-change';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import formStyles from '../../ui/EditForm.module.css';
import notes from '../../ui/notes.module.css';
import { TextField } from '../../ui/TextField';
import { SoftKeyCap } from '../SoftKeyCap';
import { SoftKeyEditor } from '../SoftKeyEditor';
import { nameOfSoftKey } from '../soft-key-name';
import styles from './SoftKeys.module.css';
import { useWords } from './words';

/** The whole row of keys; the chosen one is edited below. */
function KeyRow({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (key: string) => void }) {
  const face = useApp((app) => app.face);
  const softKeys = useApp((app) => app.softKeys);
  const words = useWords();
  const { keys } = face.functionKeys;
  return (
    <fieldset className={styles.keys} aria-label={words.softKeys.row}>
      {keys.map(({ key, label }) => {
        const set = softKeys.keys.find((one) => one.key === key);
        return (
          <button
            key={key}
            type="button"
            className={styles.key}
            aria-pressed={key === chosen}
            aria-label={set ? nameOfSoftKey(key, label, set, words) : words.softKeys.named(key, label ?? '')}
            onClick={() => onChoose(key)}
          >
            <SoftKeyCap name={key} label={label} set={set} />
          </button>
        );
      })}
    </fieldset>
  );
}

/** How the keys are set, and which light is whose. */
function Way() {
  const words = useWords();
  const text = words.softKeys;
  const { change, said } = useChange();
  const softKeys = useApp((app) => app.softKeys);
  const phone = useActivePhone();
  // A phone that is reached by SIP has no pages to set keys by, and the server is the only way to a phone behind it.
  const isOwn = softKeys.way !== 'server' && phone?.wayInForce === 'http' && !phone.demo;
  return (
    <>
      {isOwn ? (
        <Choice<Chosen['way']>
          {...said('way')}
          label={text.way}
          hint={text.ways[softKeys.way]}
          value={softKeys.chosenWay}
          options={SOFT_KEY_WAYS.map((value) => ({ value, label: text.chosenWays[value] }))}
          onChoose={(value) => change({ do: 'change-soft-keys', patch: { way: value } }, 'way')}
        />
      ) : (
        <p className="soft measure">{text.ways[softKeys.way]}</p>
      )}
      {softKeys.way === 'http' && (
        <TextField
          {...said('ledOffset')}
          short
          label={text.ledOffset}
          hint={text.ledOffsetHint(softKeys.ledOffset)}
          value={softKeys.ownLedOffset === null ? '' : String(softKeys.ownLedOffset)}
          check={(written) =>
            /^\d{0,3}$/.test(written) && Number(written) <= SOFT_KEY_MOST.ledOffset
              ? undefined
              : text.ledOffsetWrong(SOFT_KEY_MOST.ledOffset)
          }
          onCommit={(written) =>
            void change(
              { do: 'change-soft-keys', patch: { ledOffset: written === '' ? null : Number(written) } },
              'ledOffset',
            )
          }
        />
      )}
    </>
  );
}

/** All keys at once: told again, or put back. */
function All() {
  const words = useWords();
  const text = words.softKeys;
  const { change, said } = useChange();
  const [again, back] = [said('again'), said('back')];
  const trouble = again.trouble ?? back.trouble;
  return (
    <div className={`row ${formStyles.end}`}>
      <Button onClick={() => void change({ do: 'send-soft-keys' }, 'again')}>{text.sendAgain}</Button>
      <Button onClick={() => void change({ do: 'put-back-soft-keys' }, 'back')}>{text.putBackAll}</Button>
      {back.trouble && (
        <Button look="link" onClick={() => void change({ do: 'put-back-soft-keys', forget: true }, 'back')}>
          {text.forgetAll}
        </Button>
      )}
      {trouble ? (
        <p role="alert">{trouble}</p>
      ) : (
        <p className={notes.saved} role="status">
          {again.saved && text.sentAgain}
        </p>
      )}
    </div>
  );
}

/** The function keys of the active phone. */
export function SoftKeys() {
  const softKeys = useApp((app) => app.softKeys);
  const face = useApp((app) => app.face);
  const activePhone = useApp((app) => app.activePhone);
  const words = useWords();
  const text = words.softKeys;
  const [chosen, setChosen] = useState<string | null>(null);
  const { keys: set, ignored } = softKeys;
  const isThere = face.functionKeys.keys.some(({ key }) => key === chosen);
  const count = Object.values(ignored).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <p className="soft measure">{text.intro}</p>
      <KeyRow chosen={chosen} onChoose={setChosen} />
      {chosen !== null && isThere && (
        <section className={styles.card} aria-label={text.title(chosen)}>
          <h2>{text.title(chosen)}</h2>
          <SoftKeyEditor key={`${activePhone} ${chosen}`} name={chosen} set={set.find(({ key }) => key === chosen)} />
        </section>
      )}
      <Way />
      {set.length > 0 && <All />}
      {count > 0 && <p className="soft">{text.ignored(count)}</p>}
    </>
  );
}
