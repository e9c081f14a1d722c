import { useEffect, useState } from 'react';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { SaidLine } from '../../../ui/SaidLine';
import { Item, useAim, useShown } from '../../../ui/shown';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { NewPhone } from './NewPhone';
import { PhoneItem } from './PhoneItem';
import styles from './Phones.module.css';
import { ServerSettings } from './ServerSettings';
import { useCertificateCall } from './use-certificate-call';

/** Says that the keychain is locked or missing, and asks it again. */
function Keychain() {
  const keychain = useApp((app) => app.keychain);
  const words = useWords();
  const send = useSend();
  const shown = useShown<HTMLDivElement>('keychain');
  if (keychain === 'ready' || keychain === 'unknown') return null;
  const said = words.problem({ code: `keychain-${keychain}` });
  return (
    <div {...shown} className={`${notes.warning} ${styles.keychain}`}>
      <p className="measure">
        <SaidLine said={said} />
      </p>
      <Button onClick={() => send({ do: 'retry-keychain' })}>{words.phones.keychainAgain}</Button>
    </div>
  );
}

/** The user's phones, each changed in place, and the demo phone. */
export function Phones() {
  const phones = useApp((app) => app.phones);
  const activePhone = useApp((app) => app.activePhone);
  const words = useWords();
  const own = phones.filter((phone) => !phone.demo);
  const [open, setOpen] = useState<string | null>(own.some(({ id }) => id === activePhone) ? activePhone : null);
  useCertificateCall(setOpen);
  const aim = useAim();
  useEffect(() => {
    if (aim?.item !== undefined) setOpen(aim.item);
  }, [aim]);
  const list = useShown<HTMLUListElement>('phone-list');
  const [adding, setAdding] = useState(own.length === 0);
  return (
    <>
      <Keychain />
      <ul {...list} className={itemStyles.list} aria-label={words.phones.list}>
        {phones.map((phone) => (
          <PhoneItem
            key={phone.id}
            phone={phone}
            open={open === phone.id}
            onToggle={() => setOpen(open === phone.id ? null : phone.id)}
          />
        ))}
      </ul>
      {adding ? (
        <Item id={null}>
          <NewPhone
            onDone={(id) => {
              setAdding(false);
              setOpen(id);
            }}
          />
        </Item>
      ) : (
        <Button onClick={() => setAdding(true)}>{words.phones.add}</Button>
      )}
      <ServerSettings />
    </>
  );
}
