import type { Demo, DemoOptions } from '../app/connection/demo-phone';

/** Starts the demo phone for the program itself. Loaded at first use: most people's Offhook never needs it. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const [{ startDemoPhone }, { demoLabels }] = await Promise.all([
    import('../demo/demo-phone'),
    import('../demo/labels'),
  ]);
  const { origin, sip, stop } = await startDemoPhone(options);
  return { origin, sip, stop, labels: demoLabels(options.model, options.modules) };
}
