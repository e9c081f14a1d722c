import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge';
import type { Language } from '../../electron/contract/language';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Ability } from '../../electron/contract/phones/ways';
import type { WindowName } from '../../electron/contract/program/windows';
import type { AppState } from '../../electron/contract/state';
import type { PageWords } from '../messages/page-words';

type AnyWords = PageWords[WindowName];

export type AppStore = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The things that every part of a page may use: the state, its words, and the two ways to the program. */
interface Offhook {
  readonly store: AppStore;
  readonly words: AnyWords;
  readonly send: Bridge['send'];
  readonly watchScreen: Bridge['watchScreen'];
}

const OffhookContext = createContext<Offhook | null>(null);

/** The words of this page in a language: at once where they are there already. */
export type WordsIn = (language: Language) => AnyWords | Promise<AnyWords>;

/** Mirrors the state as the bridge tells it; `ready` is called once, when the whole of it has come. */
export function mirrorState({ watch }: Pick<Bridge, 'watch'>, ready: (store: AppStore) => void): void {
  let mirror: StoreApi<AppState> | null = null;
  watch((change) => {
    if (mirror) return mirror.setState(change);
    // The first change is the whole state.
    mirror = createStore(() => change as AppState);
    ready(mirror);
  });
}

/** The words in this language; until they have been read those before, and null before the first. */
function useWordsIn(language: Language, wordsIn: WordsIn): AnyWords | null {
  const words = useMemo(() => wordsIn(language), [wordsIn, language]);
  const [read, setRead] = useState<AnyWords | null>(null);
  useEffect(() => {
    let isLate = false;
    void Promise.resolve(words).then((now) => isLate || setRead(now));
    return () => {
      isLate = true;
    };
  }, [words]);
  return words instanceof Promise ? read : words;
}

interface Props {
  readonly bridge: Pick<Bridge, 'send' | 'watchScreen'>;
  readonly store: AppStore;
  readonly words: WordsIn;
  readonly children: ReactNode;
}

/** Shows its children in the words of the state's language. */
export function OffhookProvider({ bridge, store, words: wordsIn, children }: Props) {
  const language = useStore(store, (app) => app.language);
  const platform = useStore(store, (app) => app.platform);
  const words = useWordsIn(language, wordsIn);
  const offhook = useMemo(
    () => words && { store, words, send: bridge.send, watchScreen: bridge.watchScreen },
    [store, words, bridge],
  );
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
    document.documentElement.dataset.platform = platform;
  }, [words, platform]);
  return offhook && <OffhookContext value={offhook}>{children}</OffhookContext>;
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

/**
 * The hook for the words of these pages, in the user's language. A component of several pages has the words that each of them has;
 * on a page that is not named the words would be missing.
 */
export const wordsFor =
  <Page extends WindowName>(..._pages: readonly Page[]) =>
  (): PageWords[Page] =>
    useOffhook().words as PageWords[Page];

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
