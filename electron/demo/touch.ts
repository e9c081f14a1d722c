import type { Model } from '../phone/models';
import type { Journal } from './journal';
import { touchTargets } from './layout';
import type { Machine } from './machine';

interface TouchAt {
  readonly x: number;
  readonly y: number;
  readonly verb: 'press' | 'release';
}

/** A finger on the display. */
export type Touch = (at: TouchAt) => void;

interface TouchOptions {
  readonly model: Pick<Model, 'display'>;
  readonly machine: Pick<Machine, 'state' | 'send'>;
  readonly journal: Pick<Journal, 'write'>;
}

/** A key of the display acts when the finger leaves it where it came down; a finger that slid away takes it back. */
export const createTouch = ({ model, machine, journal }: TouchOptions): Touch => {
  const { width, height } = model.display ?? { width: 0, height: 0 };
  let down: string | null = null;
  const keyAt = (x: number, y: number): string | null =>
    touchTargets(machine.state(), width, height).find(
      (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
    )?.key ?? null;
  return ({ x, y, verb }) => {
    if (x >= width || y >= height) {
      journal.write({ is: 'ignored', what: `touch=${x} ${y}` });
      return;
    }
    journal.write({ is: 'touch', x, y, verb });
    const key = keyAt(x, y);
    if (verb === 'press') {
      down = key;
      return;
    }
    if (key !== null && key === down) machine.send({ is: 'key', key });
    down = null;
  };
};
