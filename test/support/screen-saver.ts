import { mustRun } from './tool';

/** Locks this desktop's screen as far as a program can see that under X, or unlocks it. */
export const lockScreen = async (on: boolean): Promise<void> => {
  await mustRun('xset', ['s', on ? 'activate' : 'reset']);
};
