import { useEffect, useEffectEvent } from 'react';
import type { Zoom } from '../../../electron/contract/program/preferences';
import { useApp, useSend } from '../../stores/offhook';
import { keyOf } from '../../ui/keys';
import { useScale } from './use-scale';
import { useWindowSize } from './use-window-size';
import { zoomFor } from './zoom';

/** The scale of the phone: chosen in the bar or by keys; the window follows. `beside`: an editor stands beside it. */
export function useZoom(beside: boolean) {
  const phoneWindow = useApp((app) => app.phoneWindow);
  const face = useApp((app) => app.face);
  const activePhone = useApp((app) => app.activePhone);
  const send = useSend();
  const { zoom } = phoneWindow;
  const { model, functionKeys, modules } = face;
  const keys = [functionKeys.keys, ...modules].map(({ length }) => length);
  const { measures, ...scale } = useScale([activePhone, model, ...keys, ...(beside ? ['beside'] : [])].join(' '), zoom);
  useWindowSize(measures);
  const choose = (wanted: Zoom) => void (wanted !== zoom && send({ do: 'zoom-phone-window', zoom: wanted }));
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const wanted = zoomFor(keyOf(event), scale.em);
    if (wanted === null) return;
    // Otherwise the browser would zoom the whole page.
    event.preventDefault();
    choose(wanted);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { ...scale, choose };
}
