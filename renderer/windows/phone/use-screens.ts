import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { ScreenName } from '../../../electron/contract/bridge';
import { useOffhook } from '../../stores/offhook';
import { useDesk } from './desk';
import { createScreens, type Screen, type Screens } from './screens';

const isVisible = () => document.visibilityState === 'visible';

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** The displays of the active phone, watched only while the page can be seen. */
export function useScreens(): Screens {
  const { app, watchScreen } = useOffhook();
  const [screens] = useState(createScreens);
  const visible = useSyncExternalStore(onVisibility, isVisible);
  useEffect(() => (visible ? screens.watch(watchScreen) : undefined), [screens, watchScreen, visible]);
  const shown = `${app.activePhone} ${app.face.model}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another phone has other displays
  useEffect(() => () => screens.clear(), [screens, shown]);
  return screens;
}

/** One display, as it is now. */
export function useScreen(name: ScreenName): Screen {
  return useStore(useDesk().screens.store, (all) => all[name]);
}
