import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../contract/problem';
import type { AppState } from '../../contract/state';

/** A way to tell the user of trouble without being asked; of each kind once, until it is dismissed. */
export const noticesIn =
  ({ getState, setState }: Pick<StoreApi<AppState>, 'getState' | 'setState'>) =>
  (problem: Problem): void => {
    const { notices } = getState();
    if (!notices.some(({ code }) => code === problem.code)) setState({ notices: [...notices, problem] });
  };
