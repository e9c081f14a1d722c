import { createClient, type Extension, type XClient } from 'x11/lib/xcore.js';
import { mustRun } from './tool';

interface TestExtension extends Extension {
  readonly KeyPress: number;
  readonly KeyRelease: number;
  FakeInput(type: number, keycode: number, time: number, window: number, x: number, y: number): void;
}

interface KeyboardExtension extends Extension {
  readonly UseCoreKbd: number;
  LatchLockState(...what: readonly number[]): void;
}

interface SyncedClient extends XClient {
  sync(): Promise<void>;
}

/** A layout of setxkbmap's, and the group that is active in it. */
export interface Layout {
  readonly layout: string;
  readonly variant?: string;
  readonly group?: number;
}

/** The keyboard of this display, key by key: xdotool presses names, and changes the layout for those that it has not. */
export interface Keyboard {
  set(layout: Layout): Promise<void>;
  /** Presses a key by its keycode while Control, Alt and Shift are held. */
  chord(keycode: number): Promise<void>;
  numLock(on: boolean): Promise<void>;
  stop(): void;
}

const [CONTROL, ALT, SHIFT] = [37, 64, 50];
const NUM_LOCK_MASK = 1 << 4;

export async function startKeyboard(): Promise<Keyboard> {
  const client = await new Promise<SyncedClient>((resolve, reject) => {
    createClient({ shm: false, disableBigRequests: true }, (error, display) =>
      error ? reject(error) : resolve(display.client as SyncedClient),
    );
  });
  client.on('error', () => {});
  const extension = <Kind extends Extension>(name: string): Promise<Kind> =>
    new Promise((resolve, reject) => {
      client.require(name, (error, found) => (error ? reject(error) : resolve(found as Kind)));
    });
  const [test, xkb] = [await extension<TestExtension>('xtest'), await extension<KeyboardExtension>('xkb')];
  const send = (type: number, keycode: number): void => test.FakeInput(type, keycode, 0, 0, 0, 0);
  return {
    async set({ layout, variant = '', group = 0 }) {
      await mustRun('setxkbmap', ['-model', 'pc105', '-layout', layout, '-variant', variant, '-option', '']);
      xkb.LatchLockState(xkb.UseCoreKbd, 0, 0, 1, group, 0, 0, 0, 0);
      await client.sync();
    },
    async chord(keycode) {
      for (const held of [CONTROL, ALT, SHIFT]) send(test.KeyPress, held);
      send(test.KeyPress, keycode);
      send(test.KeyRelease, keycode);
      for (const held of [SHIFT, ALT, CONTROL]) send(test.KeyRelease, held);
      await client.sync();
    },
    async numLock(on) {
      xkb.LatchLockState(xkb.UseCoreKbd, NUM_LOCK_MASK, on ? NUM_LOCK_MASK : 0, 0, 0, 0, 0, 0, 0);
      await client.sync();
    },
    stop: () => client.terminate(),
  };
}
