import type { ConnectionStatus } from '../../electron/contract/phones/state';
import styles from './StatusDot.module.css';

/** The state of the way to the phone as a shape: filled disc, half disc, ring, triangle. */
export const StatusDot = ({ status }: { readonly status: ConnectionStatus['is'] }) => (
  <svg className={styles.dot} data-status={status} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {status === 'ready' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
    {status === 'unknown' && <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />}
    {(status === 'asking' || status === 'restarting') && (
      <>
        <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M6 1.800a4.2 4.2 0 0 1 0 8.400z" fill="currentColor" />
      </>
    )}
    {status === 'trouble' && <path d="M6 .8 11.6 11H.4z" fill="currentColor" />}
  </svg>
);
