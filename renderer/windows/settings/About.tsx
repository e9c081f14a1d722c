import { useOffhook } from '../../stores/offhook';

/** What this is, which version, and on what terms. */
export function About() {
  const { app, words } = useOffhook();
  const { about } = words;
  return (
    <>
      <p className="measure">{about.what}</p>
      <dl className="facts">
        <dt>{about.version}</dt>
        <dd>Offhook {app.version}</dd>
        <dt>{about.license}</dt>
        <dd>{about.licenseText}</dd>
        <dt>{about.secrets}</dt>
        <dd>{about.secretsText}</dd>
      </dl>
    </>
  );
}
