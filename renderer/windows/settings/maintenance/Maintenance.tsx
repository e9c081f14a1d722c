import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { AppState } from '../../../../electron/contract/state';
import { useActivePhone, useApp, useCan } from '../../../stores/offhook';
import { StatusDot } from '../../../ui/StatusDot';
import dot from '../../../ui/StatusDot.module.css';
import { useNow } from '../../use-now';
import { useWords } from '../words';
import { ClearList, FactoryReset, Firmware, LogOff, Restart } from './DangerousActions';
import styles from './Maintenance.module.css';
import { MendLineInfo, PlayRinger, RegisterAgain } from './PlainActions';

const SECOND_MS = 1_000;

/** Which phone gets the commands, and how it is. */
function Receiver({ phone, status }: { readonly phone: PhoneState; readonly status: AppState['connectionStatus'] }) {
  const words = useWords();
  const restarting = status.is === 'restarting';
  const now = useNow(restarting ? SECOND_MS : null);
  const text = words.maintenance;
  return (
    <header className={styles.receiver}>
      <p>
        <strong>{text.for(phone.name)}</strong>
      </p>
      <p className={dot.line} role="status">
        <StatusDot status={status.is} />
        {words.connectionStatus(status)}
      </p>
      {restarting && (
        <p className="soft">{text.restartingFor(Math.max(0, Math.floor((now - status.since) / SECOND_MS)))}</p>
      )}
    </header>
  );
}

/** Every other command that the way to the phone takes; one that cannot be taken back stands apart and is asked about first. */
export function Maintenance() {
  const connectionStatus = useApp((app) => app.connectionStatus);
  const canPlayRinger = useCan('play-ringer');
  const face = useApp((app) => app.face);
  const canMendLineInfo = useCan('mend-line-info');
  const canUpgradeFirmware = useCan('upgrade-firmware');
  const canReset = useCan('reset');
  const words = useWords();
  const phone = useActivePhone();
  if (!phone) return null;
  return (
    // Another phone in use ends every question about this one.
    <div key={phone.id}>
      <Receiver phone={phone} status={connectionStatus} />
      <h2 id="at-once">{words.maintenance.atOnce}</h2>
      <ul className={styles.actions} aria-labelledby="at-once">
        {canPlayRinger && <PlayRinger />}
        <RegisterAgain />
        {face.mendsLineInfo && canMendLineInfo && <MendLineInfo />}
      </ul>
      <h2 id="with-care">{words.maintenance.care}</h2>
      <ul className={styles.actions} aria-labelledby="with-care">
        <LogOff phone={phone} />
        <Restart phone={phone} />
        <ClearList phone={phone} />
        {canUpgradeFirmware && <Firmware phone={phone} />}
        {canReset && <FactoryReset phone={phone} />}
      </ul>
      {phone.wayInForce === 'sip' && <p className="soft measure">{words.maintenance.bySip}</p>}
    </div>
  );
}
