/** The sequence that runs, and those that the panel offers. */
export const sequenceRun = {
  stop: 'Stop',
  stopNamed: (name: string) => `Stop ${name}`,
  progress: (step: number, steps: number) => `Step ${step} of ${steps}`,
  dryNamed: (name: string) => `${name}, on the demo phone`,
  inPanelList: 'Sequences',
  running: 'Running sequence',
  runs: (name: string) => `Run ${name}`,
};
