import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../electron/contract/bridge';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Ability } from '../../electron/contract/phones/ways';
import type { AppState } from '../../electron/contract/state';
import { type Words, words } from '../messages/words';
import { createAppMirror, mirrorApp } from './app';

/** The things that every part of a page may use: the state, its words, and the two ways to the program. */
export interface Offhook {
  readonly app: AppState;
  readonly words: Words;
  readonly send: Bridge['send'];
  readonly watchScreen: Bridge['watchScreen'];
}

const OffhookContext = createContext<Offhook | null>(null);

interface Props {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}

/** Shows its children as soon as the first state has come, in the language of the state. */
export function OffhookProvider({ bridge, children }: Props) {
  const [mirror] = useState(createAppMirror);
  useEffect(() => mirrorApp(mirror, bridge), [mirror, bridge]);
  const app = useStore(mirror, (state) => state.app);
  const offhook = useMemo(
    () =>
      app && {
        app,
        words: words(app.language),
        send: bridge.send,
        watchScreen: bridge.watchScreen,
      },
    [app, bridge],
  );
  useEffect(() => {
    if (!app) return;
    document.documentElement.lang = app.language;
    document.documentElement.dataset.platform = app.platform;
  }, [app]);
  return offhook && <OffhookContext value={offhook}>{children}</OffhookContext>;
}

/** The state and the ways to the program, below an `OffhookProvider`. */
export function useOffhook(): Offhook {
  const offhook = useContext(OffhookContext);
  if (!offhook) throw new Error('useOffhook needs an OffhookProvider above it');
  return offhook;
}

/** The phone that commands go to. */
export const activePhone = (app: AppState): PhoneState | undefined =>
  app.phones.find((phone) => phone.id === app.activePhone);

/** Whether the way to the active phone can do this. */
export const can = ({ abilities }: Pick<AppState, 'abilities'>, ability: Ability): boolean =>
  abilities.includes(ability);

/** The profile of a phone as it is on file: the state without its additions. */
export const profileOf = ({
  wayInForce: _way,
  hasPassword: _kept,
  demo: _demo,
  trusted: _trusted,
  ...profile
}: PhoneState): PhoneProfile => profile;
