import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { StatusDot } from '../../../ui/StatusDot';
import dot from '../../../ui/StatusDot.module.css';
import { Item } from '../../../ui/shown';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { DemoEditor } from './DemoEditor';
import { PhoneEditor } from './PhoneEditor';

interface Props {
  readonly phone: PhoneState;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One phone: its name and address, whether it is in use, and when opened all that can be changed. */
export function PhoneItem({ phone, open, onToggle }: Props) {
  const activePhone = useApp((app) => app.activePhone);
  const connectionStatus = useApp((app) => app.connectionStatus);
  const words = useWords();
  const send = useSend();
  const active = phone.id === activePhone;
  return (
    <li>
      <div className={itemStyles.head}>
        <button type="button" className={itemStyles.title} aria-expanded={open} onClick={onToggle}>
          <strong>{phone.name}</strong>
          <span className="soft">{phone.demo ? words.phones.demoNote : phone.host}</span>
        </button>
        {active ? (
          <p className={dot.line}>
            <StatusDot status={connectionStatus.is} />
            {words.phones.inUse} – {words.connectionStatus(connectionStatus)}
          </p>
        ) : (
          <Button onClick={() => send({ do: 'use-phone', id: phone.demo ? null : phone.id })}>
            {words.phones.use}
          </Button>
        )}
      </div>
      {open && <Item id={phone.id}>{phone.demo ? <DemoEditor phone={phone} /> : <PhoneEditor phone={phone} />}</Item>}
    </li>
  );
}
