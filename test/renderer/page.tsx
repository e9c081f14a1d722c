import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { run } from 'axe-core';
import { type ReactNode, StrictMode } from 'react';
import type { Bridge } from '../../electron/contract/bridge';
import { type AppStore, mirrorState, OffhookProvider } from '../../renderer/stores/offhook';
import { words } from '../support/words';

/** The state of a bridge that tells it at once. */
function storeOf(bridge: Bridge): AppStore {
  const came: AppStore[] = [];
  mirrorState(bridge, (store) => came.push(store));
  const [store] = came;
  if (!store) throw new Error('the bridge has told no state');
  return store;
}

/** Shows a page as `windows/start.tsx` does, with React's double effects, and hands over a user for it. */
export function open(page: ReactNode, bridge: Bridge) {
  const store = storeOf(bridge);
  const view = render(
    <StrictMode>
      <OffhookProvider bridge={bridge} store={store} words={words}>
        {page}
      </OffhookProvider>
    </StrictMode>,
  );
  return { ...view, user: userEvent.setup() };
}

/** Waits for two painted frames and for the work that they set off. */
export const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** The violations that axe finds on the page; colours need a real browser, and are checked there. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await run(document.documentElement, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
