import { useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge';
import { useApp, useSend } from '../../stores/offhook';
import type { DialEffect, DialEvent } from './dialling-events';
import { reduce } from './dialling-reducer';
import { type DialState, nothingTyped } from './dialling-state';

/** Carries out the effect of an event, and hands back the event that its outcome is; null: it is none. */
async function carryOut(effect: DialEffect, send: Bridge['send']): Promise<DialEvent | null> {
  switch (effect.is) {
    case 'call':
      return { is: 'came', order: effect.order, outcome: await send(effect.order.command) };
    case 'put-aside':
      await send({ do: 'drop-offer', id: effect.id, ...(effect.close ? { close: true } : {}) });
      return effect.close ? { is: 'stayed' } : null;
    case 'stop':
      await send({ do: 'stop-countdown', id: effect.id });
      return null;
  }
}

/** The dialling, to which every event goes: the reducer makes the next state, and its effect is carried out once. */
function createDialling(send: Bridge['send']) {
  const store = createStore<DialState>(() => nothingTyped);
  const dispatch = async (event: DialEvent): Promise<void> => {
    const { state, effect } = reduce(store.getState(), event);
    store.setState(state, true);
    const next = effect && (await carryOut(effect, send));
    if (next) await dispatch(next);
  };
  // The outcome is shown, so nothing is left to catch.
  return { store, dispatch: (event: DialEvent): void => void dispatch(event) };
}

interface DiallingState {
  readonly state: DialState;
  readonly dispatch: (event: DialEvent) => void;
}

/** The state of the dialling, with the countdown of the program in it, and the way to change it. */
export function useDiallingState(): DiallingState {
  const send = useSend();
  const countdown = useApp((app) => app.countdown);
  const [{ store, dispatch }] = useState(() => createDialling(send));
  useLayoutEffect(() => dispatch({ is: 'counts', countdown }), [countdown, dispatch]);
  return { state: useStore(store), dispatch };
}
