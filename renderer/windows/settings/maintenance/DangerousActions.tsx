import { useId, useState } from 'react';
import type { CallList } from '../../../../electron/contract/phones/maintenance';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useCan } from '../../../stores/offhook';
import controls from '../../../ui/controls.module.css';
import notes from '../../../ui/notes.module.css';
import { useWords } from '../words';
import { Pick } from './ActionRow';
import { DangerousAction } from './DangerousAction';
import styles from './DangerousActions.module.css';
import { isFirmwareUrl } from './firmware-url';
import { useIdentities } from './use-identities';

interface Props {
  readonly phone: PhoneState;
}

const LISTS: readonly CallList[] = ['dialled', 'missed', 'received'];

/** Deletes a list of calls on the phone, or all of them. */
export function ClearList({ phone }: Props) {
  const canAllLists = useCan('all-lists');
  const words = useWords();
  const { clear, together } = words.maintenance;
  const [wanted, setWanted] = useState<CallList>('missed');
  const alone = useCan('one-list');
  const lists = [...(alone ? LISTS : []), ...(canAllLists ? (['all'] as const) : [])];
  const list = lists.includes(wanted) ? wanted : 'all';
  const text = alone ? clear : { ...clear, ...together.clear };
  return (
    <DangerousAction
      action="clear-list"
      asks={words.maintenance.willHappen('clear-list', phone.name, list)}
      phone={phone}
      text={text}
      list={list}
      subject={list}
      command={(meant) => ({ do: 'clear-list', list, ...meant })}
    >
      <Pick
        label={text.choose}
        value={list}
        options={lists.map((name) => [name, text.listNames[name]] as const)}
        onPick={(name) => setWanted(lists.find((each) => each === name) ?? list)}
      />
    </DangerousAction>
  );
}

/** Logs one identity off, or all of them. */
export function LogOff({ phone }: Props) {
  const words = useWords();
  const { logOff, together } = words.maintenance;
  const { chosen, isOne, pick } = useIdentities(logOff.all);
  const text = isOne ? { ...logOff, ...together.logOff } : logOff;
  return (
    <DangerousAction
      action="log-off"
      asks={text.willHappen(phone.name, chosen)}
      phone={phone}
      text={text}
      about={pick.value}
      subject={pick.value}
      command={(meant) => ({ do: 'log-off', identity: chosen, phone: meant.phone })}
    >
      <Pick label={text.choose} {...pick} />
    </DangerousAction>
  );
}

export function Restart({ phone }: Props) {
  const words = useWords();
  return (
    <DangerousAction
      action="reboot"
      asks={words.maintenance.willHappen('reboot', phone.name)}
      phone={phone}
      text={words.maintenance.reboot}
      command={(meant) => ({ do: 'reboot', ...meant })}
    />
  );
}

/** Has the phone fetch a firmware. */
export function Firmware({ phone }: Props) {
  const words = useWords();
  const text = words.maintenance.firmware;
  const id = useId();
  const [written, setWritten] = useState('');
  const url = written.trim();
  const wrong = url !== '' && !isFirmwareUrl(url);
  return (
    <DangerousAction
      action="upgrade-firmware"
      asks={words.maintenance.willHappen('upgrade-firmware', phone.name)}
      phone={phone}
      text={text}
      subject={url}
      named
      ready={isFirmwareUrl(url)}
      command={(meant) => ({ do: 'upgrade-firmware', url, ...meant })}
    >
      <div className={wrong ? `${styles.firmware} ${notes.wrong}` : styles.firmware} data-wide>
        <label htmlFor={id}>{text.url}</label>
        <input
          id={id}
          className={controls.text}
          type="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={wrong}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <p id={`${id}-note`} className={notes.note} aria-live="polite">
          {wrong ? text.urlWrong : text.urlHint}
        </p>
      </div>
    </DangerousAction>
  );
}

export function FactoryReset({ phone }: Props) {
  const words = useWords();
  return (
    <DangerousAction
      action="reset"
      asks={words.maintenance.willHappen('reset', phone.name)}
      named
      phone={phone}
      text={words.maintenance.reset}
      command={(meant) => ({ do: 'reset', ...meant })}
    />
  );
}
