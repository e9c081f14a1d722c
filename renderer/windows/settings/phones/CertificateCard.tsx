import { useEffect, useId, useRef, useState } from 'react';
import type { CertificateFacts } from '../../../../electron/contract/phones/certificate';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { useShown } from '../../../ui/shown';
import { useWords } from '../words';
import styles from './CertificateCard.module.css';
import type { CertificateProblem } from './certificate-problem';
import { Fingerprint } from './Fingerprint';
import findingStyles from './finding.module.css';

interface FactsProps {
  readonly certificate: CertificateFacts;
  /** The fingerprint that was trusted; null: none was. */
  readonly before: string | null;
}

/** The words of a certificate about itself, and its fingerprint below the one that was trusted. */
function Facts({ certificate, before }: FactsProps) {
  const words = useWords();
  const text = words.certificate;
  const { subject, issuer, selfSigned, validFrom, validTo } = certificate;
  const now = Date.now();
  const outside = now > validTo ? text.expired : now < validFrom ? text.early : '';
  return (
    <dl className={styles.facts}>
      <dt>{text.subject}</dt>
      <dd>{subject}</dd>
      <dt>{text.issuer}</dt>
      <dd>{selfSigned ? text.itself : issuer}</dd>
      <dt>{text.valid}</dt>
      <dd>
        {text.validity(validFrom, validTo)} {outside}
      </dd>
      {before !== null && (
        <>
          <dt>{text.before}</dt>
          <dd>
            <Fingerprint fingerprint={before} />
          </dd>
        </>
      )}
      <dt>{before === null ? text.fingerprint : text.now}</dt>
      <dd>
        <Fingerprint fingerprint={certificate.fingerprint} />
      </dd>
    </dl>
  );
}

/** The two answers; where a certificate has changed, the safe one is the one to press. */
function Answers({ phone, problem, onNo }: CardProps & { readonly onNo: () => void }) {
  const words = useWords();
  const { change, said } = useChange();
  const text = words.certificate;
  const { fingerprint } = problem.certificate;
  const changed = problem.code === 'certificate-changed';
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A user who types somewhere else goes on typing, and no stray Enter may trust anything.
    if (changed && document.activeElement === document.body) row.current?.querySelector('button')?.focus();
  }, [changed]);
  const yes = (
    <Button
      key="yes"
      look={changed ? 'plain' : 'main'}
      onClick={() => change({ do: 'trust-certificate', id: phone.id, fingerprint })}
    >
      {text.trust}
    </Button>
  );
  const no = (
    <Button key="no" look={changed ? 'main' : 'plain'} onClick={onNo}>
      {text.distrust}
    </Button>
  );
  return (
    <>
      <div ref={row} className={`row ${findingStyles.buttons}`}>
        {changed ? [no, yes] : [yes, no]}
      </div>
      {said().trouble && <p role="alert">{said().trouble}</p>}
    </>
  );
}

interface CardProps {
  readonly phone: PhoneState;
  readonly problem: CertificateProblem;
}

/** Shows a certificate that the user has not trusted yet, and asks; nothing is sent to the phone before a yes. */
export function CertificateCard({ phone, problem }: CardProps) {
  const words = useWords();
  const send = useSend();
  const text = words.certificate;
  const id = useId();
  const [refused, setRefused] = useState(false);
  const shown = useShown<HTMLDivElement>('certificate-card');
  const distrust = () => {
    setRefused(true);
    void send({ do: 'distrust-certificate', id: phone.id });
  };
  if (refused) {
    return (
      <div {...shown} className={findingStyles.card}>
        <p role="status">{text.distrusted}</p>
        <div className={`row ${findingStyles.buttons}`}>
          <Button onClick={() => setRefused(false)}>{text.lookAgain}</Button>
        </div>
      </div>
    );
  }
  const { certificate } = problem;
  return (
    <section {...shown} className={findingStyles.card} tabIndex={-1} aria-labelledby={id}>
      <p id={id} role="status" className={findingStyles.headline} data-part="headline">
        {words.problem(problem).text}
      </p>
      {certificate.fingerprint === '' ? (
        <p className="measure">{text.unreadable}</p>
      ) : (
        <>
          <Facts certificate={certificate} before={problem.code === 'certificate-changed' ? problem.before : null} />
          <p className="measure">{problem.code === 'certificate-changed' ? text.meansChanged : text.meansNew}</p>
          <Answers phone={phone} problem={problem} onNo={distrust} />
        </>
      )}
    </section>
  );
}
