import type { Demo, DemoOptions } from '../app/connection/demo-phone';

/** Starts the demo phone for the program itself. Loaded at first use: most people's Offhook never needs it. */
export async function startDemo(wish: DemoOptions): Promise<Demo> {
  const [{ startDemoPhone }, { demoLabels }] = await Promise.all([
    import('../demo/demo-phone'),
    import('../demo/labels'),
  ]);
  const { origin, stop } = await startDemoPhone(wish);
  return { origin, stop, labels: demoLabels(wish.model, wish.modules) };
}
