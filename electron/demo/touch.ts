import type { Model } from '../phone/models';
import type { Journal } from './journal';
import { rowBoxes } from './layout';
import type { Machine } from './machine';
import { firstRow, rowCount } from './menu';
import { type Target, touchTargets } from './targets';
import { faceOf } from './view';

/** Pixels from the top left of the display. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface TouchAt extends Point {
  readonly verb: 'press' | 'release';
}

/** A finger on the display. */
export interface Touch {
  /** The finger comes down, moves (it is down already) or leaves. */
  move(at: TouchAt): void;
  /** Where the finger is; null: nowhere. */
  finger(): Point | null;
  /** The name of the target that it presses now; null: none. */
  pressed(): string | null;
}

interface TouchOptions {
  readonly model: Model;
  readonly machine: Pick<Machine, 'state' | 'send'>;
  readonly journal: Pick<Journal, 'write'>;
}

interface Down {
  readonly from: Point;
  readonly at: Point;
  readonly target: Target | null;
  /** First row in sight when the finger came down; null: not on a list. */
  readonly top: number | null;
  /** The finger drags the list: it chooses nothing any more. */
  readonly drags: boolean;
}

const isOn = (box: Target, { x, y }: Point): boolean =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/**
 * The action of a target is done when the finger leaves it where it came down; a finger that slid away takes it back,
 * and on a list drags the rows along. It stays down until it leaves, however long that takes.
 */
export const createTouch = ({ model, machine, journal }: TouchOptions): Touch => {
  const { width, height } = model.display;
  const rows = rowBoxes(faceOf(model));
  let down: Down | null = null;

  const targetAt = (point: Point): Target | null =>
    touchTargets(machine.state(), model).find((box) => isOn(box, point)) ?? null;

  const comeDown = (at: Point): Down => {
    const target = targetAt(at);
    const { menu } = machine.state();
    const onList = menu !== null && target?.event.is === 'choose-row';
    const top = onList ? firstRow(menu, rowCount(machine.state()), rows.length) : null;
    return { from: at, at, target, top, drags: false };
  };

  const slide = (was: Down, at: Point): Down => {
    if (was.top === null) return { ...was, at };
    const by = Math.round((was.from.y - at.y) / ((rows[1]?.y ?? 1) - (rows[0]?.y ?? 0)));
    const drags = was.drags || by !== 0;
    if (drags) machine.send({ is: 'drag-list', top: was.top + by, fit: rows.length });
    return { ...was, at, drags };
  };

  const pressed = (): Target | null => {
    if (down === null || down.drags || down.target === null) return null;
    const under = targetAt(down.at);
    return under?.name === down.target.name ? under : null;
  };

  return {
    move: ({ x, y, verb }) => {
      if (x >= width || y >= height) {
        journal.write({ is: 'ignored', what: `touch=${x} ${y}` });
        return;
      }
      journal.write({ is: 'touch', x, y, verb });
      if (down !== null) down = slide(down, { x, y });
      else if (verb === 'press') down = comeDown({ x, y });
      if (verb === 'press') return;
      const target = pressed();
      down = null;
      if (target !== null) machine.send(target.event);
    },
    finger: () => down?.at ?? null,
    pressed: () => pressed()?.name ?? null,
  };
};
