import type { DemoPhone } from '../../electron/demo/options';

/**
 * Keeps a phone that is about to restart away until the test lets it come back: the windows can be looked at meanwhile,
 * however long that takes. Before it comes back Offhook has to have asked for it in vain: a phone that answers at once is
 * taken for one that has yet to leave.
 */
export function awayUntilCalled(phone: DemoPhone): { comeBack(): Promise<void> } {
  const stop = phone.onEntry((entry) => {
    if (entry.is !== 'gone') return;
    stop();
    void phone.misbehave({ refuse: true });
  });
  return { comeBack: () => phone.misbehave(null) };
}
