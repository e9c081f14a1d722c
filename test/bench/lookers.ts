import { Client } from 'undici';
import { minimisePhoneWindow } from '../support/phone-window';
import { numberOn } from './film';
import { now, type PhoneProcess } from './phone-process';
import type { Painted, WatchedWindow } from './phone-window';
import { openReloadLoop } from './reload-loop';

/** A program that looks at the phone's display for as long as it is told to. */
export interface Looker {
  readonly name: string;
  begin(): Promise<void>;
  end(): Promise<void>;
  /** The images that it has shown since it began, and when (ms since 1970). */
  shown(): Promise<readonly Painted[]>;
  stop(): Promise<void>;
}

/** Offhook's own window: it looks while it can be seen. */
export const offhookLooker = (window: WatchedWindow): Looker => ({
  name: 'Offhook',
  begin: () => minimisePhoneWindow(window.app, false),
  end: () => minimisePhoneWindow(window.app, true),
  shown: window.painted,
  stop: async () => undefined,
});

/** The way others mirror a phone: an image that is asked for again whenever it is there. */
export async function reloadLooker(phone: PhoneProcess): Promise<Looker> {
  const loop = await openReloadLoop(phone.port);
  return {
    name: '<img> reload loop',
    async begin() {
      await phone.ask({ do: 'forget' });
      await loop.turn(true);
    },
    end: () => loop.turn(false),
    async shown() {
      // The page may not read pixels of another origin; but it asks for one image after the other.
      const painted = await loop.paintedAt();
      const { images } = await phone.ask({ do: 'times' });
      return painted.flatMap((at, index) => {
        const image = images[index];
        return image ? [{ number: image.number, at }] : [];
      });
    },
    stop: loop.stop,
  };
}

/** The least that a program can do: one kept connection, one request after the other, the bytes thrown away. */
export function bareLooker(port: number): Looker {
  let looking: Promise<void> = Promise.resolve();
  let on = false;
  let seen: Painted[] = [];
  const look = async (): Promise<void> => {
    const client = new Client(`http://127.0.0.1:${port}`);
    while (on) {
      const { body } = await client.request({ method: 'GET', path: '/screen.bmp' });
      const bytes = new Uint8Array(await body.arrayBuffer());
      seen.push({ number: numberOn(bytes), at: now() });
    }
    await client.close();
  };
  return {
    name: 'bare fetch',
    async begin() {
      seen = [];
      on = true;
      looking = look();
    },
    async end() {
      on = false;
      await looking;
    },
    shown: async () => seen,
    stop: async () => undefined,
  };
}
