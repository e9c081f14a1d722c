import { useState } from 'react';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useWords } from '../words';

/** Removes a phone, after asking. */
export function RemovePhone({ phone }: { readonly phone: PhoneState }) {
  const words = useWords();
  const { change, said } = useChange();
  const [asking, setAsking] = useState(false);
  const text = words.phones;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.remove}</Button>
      {asking && (
        <ConfirmDialog
          title={text.remove}
          text={text.removeQuestion(phone.name)}
          yes={text.removeYes}
          no={text.removeNo}
          onYes={() => {
            setAsking(false);
            void change({ do: 'remove-phone', id: phone.id });
          }}
          onNo={() => setAsking(false)}
        />
      )}
      {said().trouble && <p role="alert">{said().trouble}</p>}
    </>
  );
}
