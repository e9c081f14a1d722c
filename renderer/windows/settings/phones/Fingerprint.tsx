import styles from './Fingerprint.module.css';

const PAIRS_OF_A_GROUP = 4;

/** `AB:CD:…` as groups of four pairs, which an eye can compare, each with its place. */
function groupsOf(fingerprint: string): readonly { readonly at: number; readonly pairs: string }[] {
  const pairs = fingerprint.split(':');
  const starts = pairs.map((_, index) => index).filter((index) => index % PAIRS_OF_A_GROUP === 0);
  return starts.map((at) => ({ at, pairs: pairs.slice(at, at + PAIRS_OF_A_GROUP).join(':') }));
}

/** The whole of a fingerprint, in groups. */
export const Fingerprint = ({ fingerprint }: { readonly fingerprint: string }) => (
  <span className={styles.fingerprint}>
    {groupsOf(fingerprint).map(({ at, pairs }) => (
      <span key={at}>{pairs}</span>
    ))}
  </span>
);
