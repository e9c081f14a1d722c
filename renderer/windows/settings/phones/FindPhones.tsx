import { useEffect, useId } from 'react';
import type { FoundPhone } from '../../../../electron/contract/phones/found-phone';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { useWords } from '../words';
import styles from './FindPhones.module.css';

/** Offhook looks for phones for as long as the user sees the findings. */
function useFinding(): void {
  const send = useSend();
  useEffect(() => {
    void send({ do: 'find-phones', on: true });
    return () => void send({ do: 'find-phones', on: false });
  }, [send]);
}

interface FoundProps {
  readonly found: FoundPhone;
  /** The phone (its id) that is looked for; absent: one that is not set up yet. */
  readonly lost?: string;
  readonly onUse: (found: FoundPhone) => void;
}

/** One phone: its address, its model, how it answers; one that is not set up yet can be used. */
function Found({ found, lost, onUse }: FoundProps) {
  const phones = useApp((app) => app.phones);
  const words = useWords();
  const text = words.findPhones;
  const owner = phones.find(({ id }) => id === found.known);
  // The lost one itself, at another address.
  const moved = owner !== undefined && owner.id === lost && owner.host !== found.host;
  const facts = [found.model ?? text.unnamed, text.answers[found.answers], owner && text.known(owner.name)];
  return (
    <li>
      <div>
        <strong>{found.host}</strong>
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {(!owner || moved) && (
        <Button aria-label={text.takeHost(found.host)} onClick={() => onUse(found)}>
          {text.use}
        </Button>
      )}
    </li>
  );
}

/** The phones that announce themselves or that this computer has spoken to; the network is not searched. */
export function FindPhones({ onUse, ...whose }: Omit<FoundProps, 'found'>) {
  const finding = useApp((app) => app.finding);
  const words = useWords();
  const text = words.findPhones;
  const id = useId();
  useFinding();
  const phones = finding?.phones ?? [];
  return (
    <section className={styles.find} aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="soft measure">{text.how}</p>
      {finding?.listening === false && <p className={notes.warning}>{text.deaf}</p>}
      {phones.length > 0 && (
        <ul aria-labelledby={id}>
          {phones.map((found) => (
            <Found key={found.host} found={found} onUse={onUse} {...whose} />
          ))}
        </ul>
      )}
      <p role="status">{phones.length === 0 && text.listening}</p>
      {finding?.listening !== false && <p className="soft measure">{text.restart}</p>}
    </section>
  );
}
