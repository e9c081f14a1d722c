import { abilityFor } from '../../../../electron/contract/sequences/needs';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { can, useActivePhone, useApp } from '../../../stores/offhook';
import { useWords } from '../words';
import styles from './WayNote.module.css';

/** The steps that the way to the active phone cannot do; they stay, for a phone that can. */
export function WayNote({ steps }: { readonly steps: readonly SequenceStep[] }) {
  const abilities = useApp((app) => app.abilities);
  const words = useWords();
  const phone = useActivePhone();
  const lacking = steps.flatMap((step, at) => {
    const ability = abilityFor(step);
    return ability === null || can({ abilities }, ability) ? [] : [at + 1];
  });
  if (!phone || lacking.length === 0) return null;
  return (
    <p className={`soft ${styles.note} measure`}>
      {words.sequences.notThisWay(words.ways.names[phone.wayInForce], phone.name, lacking)}
    </p>
  );
}
