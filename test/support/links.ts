import { expect, type Page } from '@playwright/test';
import { handOver } from '../../electron/host/control-socket';
import { places } from '../../electron/settings/place';
import type { Home } from './home';

export const LINK = 'tel:+49-30-398330';
/** The digits that are dialled for it. */
export const LINK_DIALS = '004930398330';

type Answer = Awaited<ReturnType<typeof handOver>>;

/** The running Offhook's answer to a link, as a second start hears it. */
export const openLink = (home: Home, link: string): Promise<Answer> =>
  handOver(places(process.platform, { ...home.env }).controlSocket, { do: 'open-link', link });

/** Whether a link was turned away because another one is asked about. */
export const isWaiting = (answer: Answer): boolean => answer?.ok === false && answer.problem.code === 'link-waits';

/** The question about a link. */
export const question = (panel: Page) => panel.getByRole('alertdialog');

/** Answers yes: not at once, because the button waits until the question has been seen. */
export async function sayYes(panel: Page): Promise<void> {
  const yes = question(panel).getByRole('button', { name: 'Dial' });
  await expect(yes).not.toHaveAttribute('aria-disabled');
  await yes.click();
}

/** Answers no with a key, types on, and waits for the panel to go; it may be gone before the key is let go. */
export async function sayNo(panel: Page, key: string, typedOn = ''): Promise<void> {
  const gone = panel.waitForEvent('close');
  const type = async () => {
    await panel.keyboard.press(key);
    await panel.keyboard.type(typedOn);
  };
  await Promise.all([gone, type().catch(() => undefined)]);
}
