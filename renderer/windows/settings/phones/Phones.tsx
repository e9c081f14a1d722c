import { useState } from 'react';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { SaidLine } from '../../../ui/SaidLine';
import { NewPhone } from './NewPhone';
import { PhoneItem } from './PhoneItem';
import { ServerSettings } from './ServerSettings';
import { useCertificateCall } from './use-certificate-call';

/** Says that the keychain is locked or missing, and asks it again. */
function Keychain() {
  const { app, words, send } = useOffhook();
  if (app.keychain === 'ready' || app.keychain === 'unknown') return null;
  const said = words.problem({ code: `keychain-${app.keychain}` });
  return (
    <div className="note keychain">
      <p className="measure">
        <SaidLine said={said} />
      </p>
      <Button onClick={() => send({ do: 'retry-keychain' })}>{words.phones.keychainAgain}</Button>
    </div>
  );
}

/** The user's phones, each changed in place, and the demo phone. */
export function Phones() {
  const { app, words } = useOffhook();
  const own = app.phones.filter((phone) => !phone.demo);
  const [open, setOpen] = useState<string | null>(
    own.some(({ id }) => id === app.activePhone) ? app.activePhone : null,
  );
  useCertificateCall(setOpen);
  const [adding, setAdding] = useState(own.length === 0);
  return (
    <>
      <Keychain />
      <ul className="phones" aria-label={words.phones.list}>
        {app.phones.map((phone) => (
          <PhoneItem
            key={phone.id}
            phone={phone}
            open={open === phone.id}
            onToggle={() => setOpen(open === phone.id ? null : phone.id)}
          />
        ))}
      </ul>
      {adding ? (
        <NewPhone
          onDone={(id) => {
            setAdding(false);
            setOpen(id);
          }}
        />
      ) : (
        <Button onClick={() => setAdding(true)}>{words.phones.add}</Button>
      )}
      <ServerSettings />
    </>
  );
}
