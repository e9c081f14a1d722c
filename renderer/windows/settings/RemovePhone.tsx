import { useState } from 'react';
import type { PhoneState } from '../../../electron/contract/state';
import { useOffhook } from '../../stores/offhook';
import { Button } from '../../ui/Button';

/** Removes a phone, after asking. */
export function RemovePhone({ phone }: { readonly phone: PhoneState }) {
  const { words, send } = useOffhook();
  const [asking, setAsking] = useState(false);
  const text = words.phones;
  if (!asking) return <Button onClick={() => setAsking(true)}>{text.remove}</Button>;
  return (
    <div className="remove" role="alertdialog" aria-labelledby="remove">
      <p id="remove">{text.removeQuestion(phone.name)}</p>
      <div className="row">
        <Button look="danger" onClick={() => send({ do: 'remove-phone', id: phone.id })}>
          {text.removeYes}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {text.removeNo}
        </Button>
      </div>
    </div>
  );
}
