import type { DemoPhone } from '../../electron/demo/options';

/**
 * Keeps a phone that is about to restart away until the test lets it come back: what is shown meanwhile can be looked at,
 * however long that takes.
 */
export function awayUntilCalled(phone: DemoPhone): { comeBack(): Promise<void> } {
  const stop = phone.onEntry((entry) => {
    if (entry.is !== 'gone') return;
    stop();
    void phone.misbehave({ refuse: true });
  });
  return { comeBack: () => phone.misbehave(null) };
}
