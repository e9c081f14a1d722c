import { useEffect, useState } from 'react';
import type { Server } from '../../../../electron/contract/freeswitch/server';
import type { OutcomeOf } from '../../../../electron/contract/outcome';
import { isRegistration } from '../../../../electron/contract/phones/registration-name';
import { useApp, useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { once } from '../../../ui/once';
import { SaidLine } from '../../../ui/SaidLine';
import { useAim } from '../../../ui/shown';
import { TextField } from '../../../ui/TextField';
import { useStep } from '../leading';
import { useWords } from '../words';
import { isHost } from './address';
import { PasswordForm } from './PasswordForm';
import { PortField } from './PortField';
import styles from './ServerSettings.module.css';

/** As the contract has it: Server in contract/freeswitch/server.ts. */
const DIRECTORY_USER = /^(?:[^\s:@\p{C}]+@[^\s:@\p{C}]+)?$/u;

/** The FreeSWITCH at which phones are registered: opened where there is one, or a phone needs one. */
export function ServerSettings() {
  const server = useApp((app) => app.server);
  const phones = useApp((app) => app.phones);
  const words = useWords();
  const isNeeded = server.host !== '' || phones.some(({ host }) => isRegistration(host));
  /** What the user wants to see; null: they have not said. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const open = wanted ?? isNeeded;
  const aim = useAim();
  useEffect(() => {
    if (aim?.field === 'server-host' || aim?.field === 'server-password') setWanted(true);
  }, [aim]);
  return (
    <details
      className={styles.server}
      data-part="server"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setWanted(currentTarget.open);
      }}
    >
      <summary>{words.server.title}</summary>
      {open && <ServerFields />}
    </details>
  );
}

function ServerFields() {
  const saved = useApp((app) => app.server);
  const words = useWords();
  const text = words.server;
  const { hasPassword, ...server } = saved;
  const { change, said } = useChange();
  const edit = (patch: Partial<Server>, place: string) => void change({ do: 'change-server', patch }, place);
  return (
    <div className={styles.fields}>
      <p className="soft measure">{text.what}</p>
      <TextField
        {...said('host')}
        field="server-host"
        label={text.host}
        hint={text.hostHint}
        value={server.host}
        check={(host) => (host === '' || isHost(host) ? undefined : words.phones.addressWrong)}
        onCommit={(host) => edit({ host }, 'host')}
      />
      <PortField {...said('port')} port={server.port} onCommit={(port) => edit({ port }, 'port')} />
      <TextField
        {...said('user')}
        label={text.user}
        hint={text.userHint}
        value={server.user}
        check={(user) => (DIRECTORY_USER.test(user) ? undefined : text.userWrong)}
        onCommit={(user) => edit({ user }, 'user')}
      />
      {server.host !== '' && (
        <>
          <PasswordForm
            field="server-password"
            kept={hasPassword}
            command={(password) => ({ do: 'save-server-password', password })}
          />
          <p className="soft measure">{text.clear}</p>
          <Attempt key={JSON.stringify(server)} />
        </>
      )}
    </div>
  );
}

/** Logs in at the server, and says what came of it. */
function Attempt() {
  const words = useWords();
  const send = useSend();
  const stepOf = useStep();
  const text = words.server;
  const [outcome, setOutcome] = useState<OutcomeOf<'try-server'> | 'trying' | null>(null);
  const attempt = async () => {
    setOutcome('trying');
    setOutcome(await send({ do: 'try-server' }));
  };
  return (
    <div className={`row ${styles.attempt}`}>
      <Button disabled={outcome === 'trying'} {...once(() => void attempt())}>
        {text.attempt}
      </Button>
      <p role="status">
        {outcome === 'trying' && text.trying}
        {outcome !== null && outcome !== 'trying' && (
          <SaidLine
            said={outcome.ok ? { text: text.fits(outcome.phones) } : words.problem(outcome.problem)}
            onNext={outcome.ok ? undefined : stepOf(outcome.problem)}
          />
        )}
      </p>
    </div>
  );
}
