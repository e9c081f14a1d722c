import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { ScreenName } from '../../../electron/contract/phones/display';
import { useApp, useCan, useWatchScreen } from '../../stores/offhook';
import { useDesk } from './desk';
import { createScreens, type Screen, type Screens } from './screens';

const isVisible = () => document.visibilityState === 'visible';

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** The displays of the active phone, watched only while the page can be seen, and where its way shows them. */
export function useScreens(): Screens {
  const activePhone = useApp((app) => app.activePhone);
  const face = useApp((app) => app.face);
  const watchScreen = useWatchScreen();
  const isShown = useCan('display');
  const phone = `${activePhone} ${face.model} ${isShown}`;
  const [shown, setShown] = useState(() => ({ phone, screens: createScreens() }));
  // Another phone has other displays from its first moment on: it never measures itself by the last one's images.
  if (shown.phone !== phone) setShown({ phone, screens: createScreens() });
  const { screens } = shown;
  const visible = useSyncExternalStore(onVisibility, isVisible);
  useEffect(
    () => (visible && isShown ? screens.watch(watchScreen) : undefined),
    [screens, watchScreen, visible, isShown],
  );
  useEffect(() => () => screens.clear(), [screens]);
  return screens;
}

/** One display, as it is now. */
export function useScreen(name: ScreenName): Screen {
  return useStore(useDesk().screens.store, (all) => all[name]);
}
