import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Ability } from '../../electron/contract/phones/ways';
import type { AppState } from '../../electron/contract/state';
import { type Words, words as wordsOf } from '../messages/words';

type AppStore = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The things that every part of a page may use: the state, its words, and the two ways to the program. */
interface Offhook {
  readonly store: AppStore;
  readonly words: Words;
  readonly send: Bridge['send'];
  readonly watchScreen: Bridge['watchScreen'];
}

const OffhookContext = createContext<Offhook | null>(null);

interface Props {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}

/** The program's state as the bridge tells it; null until it has come. */
function useMirror({ watch }: Bridge): AppStore | null {
  const [store, setStore] = useState<AppStore | null>(null);
  useEffect(() => {
    let mirror: StoreApi<AppState> | null = null;
    return watch((change) => {
      if (mirror) return mirror.setState(change);
      // The first change is the whole state.
      mirror = createStore(() => change as AppState);
      setStore(mirror);
    });
  }, [watch]);
  return store;
}

interface InLanguageProps extends Props {
  readonly store: AppStore;
}

function InLanguage({ bridge, store, children }: InLanguageProps) {
  const language = useStore(store, (app) => app.language);
  const platform = useStore(store, (app) => app.platform);
  const offhook = useMemo(
    () => ({ store, words: wordsOf(language), send: bridge.send, watchScreen: bridge.watchScreen }),
    [store, language, bridge],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.platform = platform;
  }, [language, platform]);
  return <OffhookContext value={offhook}>{children}</OffhookContext>;
}

/** Shows its children as soon as the first state has come, in the language of the state. */
export function OffhookProvider({ bridge, children }: Props) {
  const store = useMirror(bridge);
  return (
    store && (
      <InLanguage bridge={bridge} store={store}>
        {children}
      </InLanguage>
    )
  );
}

function useOffhook(): Offhook {
  const offhook = useContext(OffhookContext);
  if (!offhook) throw new Error('There is no OffhookProvider above');
  return offhook;
}

/**
 * A part of the program's state, below an `OffhookProvider`; the component renders again when that part has another identity. A
 * selector that makes something new each time would render for ever.
 */
export const useApp = <Part,>(select: (app: AppState) => Part): Part => useStore(useOffhook().store, select);

/** The state of this moment, for what a handler does with it. */
export const useAppNow = (): (() => AppState) => useOffhook().store.getState;

/** The words in the user's language. */
export const useWords = (): Words => useOffhook().words;

/** Sends a command to the program. */
export const useSend = (): Bridge['send'] => useOffhook().send;

/** Watches the phone's displays. */
export const useWatchScreen = (): Bridge['watchScreen'] => useOffhook().watchScreen;

/** The phone that commands go to. */
export const activePhone = ({ phones, activePhone: id }: Pick<AppState, 'phones' | 'activePhone'>) =>
  phones.find((phone) => phone.id === id);

/** Whether the way to the active phone can do this. */
export const can = ({ abilities }: Pick<AppState, 'abilities'>, ability: Ability): boolean =>
  abilities.includes(ability);

/** The phone that commands go to. */
export const useActivePhone = (): PhoneState | undefined => useApp(activePhone);

/** Whether the way to the active phone can do this. */
export const useCan = (ability: Ability): boolean => useApp((app) => can(app, ability));

/** The profile of a phone as it is on file: the state without its additions. */
export const profileOf = ({
  wayInForce: _way,
  hasPassword: _kept,
  demo: _demo,
  trusted: _trusted,
  ...profile
}: PhoneState): PhoneProfile => profile;
