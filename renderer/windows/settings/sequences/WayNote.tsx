import { abilityFor } from '../../../../electron/contract/sequences/needs';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { activePhone, can, useOffhook } from '../../../stores/offhook';

/** The steps that the way to the active phone cannot do; they stay, for a phone that can. */
export function WayNote({ steps }: { readonly steps: readonly SequenceStep[] }) {
  const { app, words } = useOffhook();
  const phone = activePhone(app);
  const lacking = steps.flatMap((step, at) => {
    const ability = abilityFor(step);
    return ability === null || can(app, ability) ? [] : [at + 1];
  });
  if (!phone || lacking.length === 0) return null;
  return (
    <p className="soft measure">
      {words.sequences.notThisWay(words.ways.names[phone.wayInForce], phone.name, lacking)}
    </p>
  );
}
