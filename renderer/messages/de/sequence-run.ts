import type { sequenceRun as english } from '../en/sequence-run';

/** The sequence that runs, and those that the panel offers. */
export const sequenceRun: typeof english = {
  stop: 'Stopp',
  stopNamed: (name: string) => `${name} stoppen`,
  progress: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
  dryNamed: (name: string) => `${name}, am Demo-Telefon`,
  inPanelList: 'Tastenfolgen',
  running: 'Laufende Tastenfolge',
  runs: (name: string) => `${name} starten`,
};
