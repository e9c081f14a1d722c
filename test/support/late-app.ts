import { act } from '@testing-library/react';
import type { Bridge } from '../../electron/contract/bridge';
import type { CommandInput } from '../../electron/contract/command';
import type { Settings } from '../../electron/contract/settings';
import type { AppState } from '../../electron/contract/state';
import { stateChange } from '../../electron/shell/state-change';
import { type TestApp, testApp } from './app';

/** As long as a message from the one process to the other takes. */
export const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Offhook itself behind a page that hears of nothing before it is told to. */
export interface LateApp extends TestApp {
  readonly bridge: Bridge;
  /** The commands that came, the oldest first. */
  readonly sent: readonly CommandInput[];
  /** From now on the page hears of nothing. */
  fallBehind(): void;
  /** Hands the page the states and the answers that wait, in their order, and all that come from now on; until all is answered. */
  catchUp(): Promise<void>;
}

/** Commands reach it at once, and the page hears of all at once until it is told to fall behind. */
export async function lateApp(settings: Partial<Settings> = {}, country: string | null = 'DE'): Promise<LateApp> {
  const surroundings = { version: '0.0.0', platform: 'linux', session: 'x11', locale: 'en-GB', country } as const;
  const tested = await testApp(settings, { surroundings });
  const { app } = tested;
  const sent: CommandInput[] = [];
  const waiting: (() => void)[] = [];
  const answers: Promise<unknown>[] = [];
  let isLate = false;
  const hand = (work: () => void): void => {
    if (isLate) waiting.push(work);
    else setTimeout(() => act(work));
  };
  const bridge: Bridge = {
    language: app.store.getState().language,
    send: (command) => {
      sent.push(command);
      const coming = tested.send(command);
      answers.push(coming);
      return new Promise((resolve) => void coming.then((outcome) => hand(() => resolve(structuredClone(outcome)))));
    },
    watch(listener) {
      listener(structuredClone(app.store.getState()));
      return app.store.subscribe((now: AppState, before: AppState) => {
        const change = stateChange(now, before);
        if (change) hand(() => listener(structuredClone(change)));
      });
    },
    watchScreen: () => () => {},
  };
  return {
    ...tested,
    bridge,
    sent,
    fallBehind() {
      isLate = true;
    },
    async catchUp() {
      isLate = false;
      for (let known = -1; known < answers.length; ) {
        known = answers.length;
        await act(async () => {
          for (const work of waiting.splice(0)) work();
          await Promise.all(answers);
          await tick();
        });
      }
    },
  };
}
