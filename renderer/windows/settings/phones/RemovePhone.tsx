import { useState } from 'react';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { Question } from '../Question';
import { useWords } from '../words';

/** Removes a phone, after asking. */
export function RemovePhone({ phone }: { readonly phone: PhoneState }) {
  const words = useWords();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const text = words.phones;
  if (!asking) return <Button onClick={() => setAsking(true)}>{text.remove}</Button>;
  return (
    <Question
      text={text.removeQuestion(phone.name)}
      yes={text.removeYes}
      no={text.removeNo}
      onYes={() => void send({ do: 'remove-phone', id: phone.id })}
      onNo={() => setAsking(false)}
    />
  );
}
