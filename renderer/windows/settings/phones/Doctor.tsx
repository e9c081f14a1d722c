import type { Examination } from '../../../../electron/contract/phones/examination';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { useShown } from '../../../ui/shown';
import { useWords } from '../words';
import { CertificateCard } from './CertificateCard';
import { CheckMarks } from './CheckMarks';
import { shownCertificate } from './certificate-problem';
import styles from './Doctor.module.css';
import { FindingSteps, type Mending } from './FindingSteps';
import findingStyles from './finding.module.css';

/** The phone's words about itself. */
function Says({ says }: Pick<Examination, 'says'>) {
  const words = useWords();
  const { model, mac, firmware } = words.doctor;
  const facts = [
    [model, says?.model],
    [mac, says?.mac],
    [firmware, says?.firmware],
  ].filter(([, fact]) => fact !== undefined);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.says}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props extends Mending {
  /** The active phone: another one is not examined. */
  readonly phone: PhoneState;
}

interface FoundProps extends Props {
  readonly examination: Examination;
}

/** The problem in the way, with its next step. */
const InTheWay = ({ problem, ...props }: Props & { readonly problem: Problem }) => (
  <div className={findingStyles.card} data-part="finding">
    <FindingSteps problem={problem} main {...props} />
  </div>
);

/** The problem in the way, and other findings worth knowing. */
function Found({ phone, examination, ...mending }: FoundProps) {
  const words = useWords();
  const { finding, remarks } = examination;
  return (
    <>
      {finding ? (
        <InTheWay phone={phone} problem={finding} {...mending} />
      ) : (
        <p className={findingStyles.headline} data-part="headline" role="status">
          {words.doctor.fine}
        </p>
      )}
      {remarks.length > 0 && (
        <ul className={styles.remarks} aria-label={words.doctor.remarks}>
          {remarks.map((remark) => (
            <li key={remark.code}>
              <FindingSteps phone={phone} problem={remark} main={false} {...mending} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The checks, and the phone's words about itself; open where something is in the way. */
function Details({ phone, examination }: Pick<FoundProps, 'phone' | 'examination'>) {
  const words = useWords();
  const { checks, says, finding, at } = examination;
  return (
    // Another finding opens it again, whatever was closed before.
    <details key={finding?.code} open={finding !== null}>
      <summary>{words.doctor.details}</summary>
      <CheckMarks checks={checks} phone={phone} />
      <Says says={says} />
      <p className={`${styles.examined} soft`}>{words.doctor.examinedAt(at)}</p>
    </details>
  );
}

/** Copies the report: text without the user and the password. */
function CopyReport({ phone, examination }: Pick<FoundProps, 'phone' | 'examination'>) {
  const words = useWords();
  const { change, said } = useChange();
  const version = useApp((app) => app.version);
  const platform = useApp((app) => app.platform);
  const copy = () => change({ do: 'copy-text', text: words.report({ version, platform, phone, examination }) });
  return (
    <>
      <Button onClick={copy}>{words.doctor.copy}</Button>
      <span className={notes.saved} role="status">
        {said().saved && words.doctor.copied}
        {said().trouble}
      </span>
    </>
  );
}

/** Finds out why a phone does not do what it should, and says it in one sentence with its next step. */
export function Doctor({ phone, ...mending }: Props) {
  const doctor = useApp((app) => app.doctor);
  const connectionStatus = useApp((app) => app.connectionStatus);
  const certificate = useApp((app) => shownCertificate(app, phone));
  const words = useWords();
  const { change, said } = useChange();
  const shown = useShown<HTMLDivElement>('doctor');
  const examine = useShown<HTMLDivElement>('examine');
  const { examining, last } = doctor;
  const examination = last?.phone === phone.id ? last : null;
  const busy = examining === phone.id;
  // The problem that a command or a start has met, before an examination.
  const met = !examination && connectionStatus.is === 'trouble' ? connectionStatus.problem : null;
  return (
    <div {...shown} className={styles.doctor} tabIndex={-1}>
      {certificate && <CertificateCard key={certificate.certificate.fingerprint} phone={phone} problem={certificate} />}
      {!certificate && examination && <Found phone={phone} examination={examination} {...mending} />}
      {!certificate && met && <InTheWay phone={phone} problem={met} {...mending} />}
      {examination && <Details phone={phone} examination={examination} />}
      <div {...examine} className={`row ${findingStyles.buttons}`}>
        <Button disabled={busy} onClick={() => change({ do: 'examine' })}>
          {words.doctor.examine}
        </Button>
        {examination && !busy && <CopyReport phone={phone} examination={examination} />}
        <p role="status">
          {busy && words.doctor.examining}
          {!busy && said().trouble}
        </p>
      </div>
    </div>
  );
}
