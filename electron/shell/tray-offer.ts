import type { App } from '../app/app';
import { noticesIn } from '../app/kernel/notices';
import { type TrayHost, watchTrayHost } from '../linux/tray-host';
import type { Icon } from './icon';

/** A desktop that starts its programs all at once has its panel up by then, in ms. */
const PANEL_COMES_MS = 10_000;

/**
 * Offers the icon again whenever a panel appears that does not have it, and says in the windows while there is none. On
 * Windows and macOS the tray is there before any program.
 */
export function offerTray(icon: Pick<Icon, 'renew'>, { store }: Pick<App, 'store'>): () => void {
  if (process.platform !== 'linux') return () => {};
  /** The panels that were offered the icon when they did not have it. */
  const offered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const unsay = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { notices } = store.getState();
    if (notices.some(({ code }) => code === 'no-tray')) {
      store.setState({ notices: notices.filter(({ code }) => code !== 'no-tray') });
    }
  };
  const say = (): void => {
    timer ??= setTimeout(() => noticesIn(store)({ code: 'no-tray' }), PANEL_COMES_MS);
    timer.unref();
  };
  const heard = (host: TrayHost): void => {
    if (host.is === 'none') say();
    else unsay();
    if (host.is !== 'there' || host.hasOurs || offered.has(host.owner)) return;
    offered.add(host.owner);
    icon.renew();
  };
  const stop = watchTrayHost(heard);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
