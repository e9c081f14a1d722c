import { createHash } from 'node:crypto';
import { findModel, hasKey, type Model } from '../phone/models';
import { createDoor } from './door';
import { createHandler } from './handler';
import { createJournal, type Journal } from './journal';
import { type Machine, startMachine } from './machine';
import type { Misbehaviour } from './misbehaviour';
import type { DemoOptions, DemoPhone, Shown } from './options';
import { paceOf } from './pace';
import type { Nameplate } from './pages';
import { createPlayer, type Player } from './player';
import { createScreens } from './screen';
import { startServer } from './server';
import { createTouch, type Touch } from './touch';
import type { Wish } from './wishes';

const JOURNAL_LIMIT = 10_000;

/** A MAC address in Snom's range that stays the same for a model. */
const macOf = (model: string): string =>
  `000413${createHash('sha256').update(model).digest('hex').slice(0, 6).toUpperCase()}`;

const modelNamed = (name: string): Model => {
  const model = findModel(name);
  if (model === undefined) throw new RangeError(`There is no demo phone of the model ${name}.`);
  return model;
};

/** Replies wait behind this while a test holds them. */
const createGate = () => {
  const waiting: (() => void)[] = [];
  let holds = 0;
  const hold = (): (() => void) => {
    holds += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      holds -= 1;
      if (holds === 0) for (const go of waiting.splice(0)) go();
    };
  };
  const whenReleased = (go: () => void): void => {
    if (holds === 0) go();
    else waiting.push(go);
  };
  return { hold, whenReleased };
};

interface Hands {
  readonly model: Model;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly player: Player;
  readonly touch: Touch;
}

/** Does what a request asked for, and keeps a note of what this phone has no key for. */
const createHands =
  ({ model, machine, journal, player, touch }: Hands) =>
  (wish: Wish): void => {
    if (wish.is === 'event') machine.send(wish.event);
    else if (wish.is === 'nothing') journal.write({ is: 'ignored', what: wish.what });
    else if (wish.is === 'press' && hasKey(model, wish.key)) player.play(wish);
    else if (wish.is === 'touch' && model.touch) touch.move(wish);
    else journal.write({ is: 'ignored', what: wish.is === 'press' ? wish.key : `touch=${wish.x} ${wish.y}` });
  };

/**
 * Starts a small Snom phone as a real HTTP server on 127.0.0.1 (DESIGN.md, "The demo phone").
 * Throws RangeError for a model that has no command.htm; rejects with EADDRINUSE when the port is taken.
 */
export const startDemoPhone = async (options: DemoOptions = {}): Promise<DemoPhone> => {
  const { port = 0, user = '', password, auth = {}, pace: paceOption = 'human', now = Date.now } = options;
  const model = modelNamed(options.model ?? '870');
  const plate: Nameplate = { model: model.name, mac: macOf(model.name) };
  const pace = paceOf(paceOption);
  const journal = createJournal(now, options.journalLimit ?? JOURNAL_LIMIT);
  if (options.onJournal !== undefined) journal.onEntry(options.onJournal);
  const machine = startMachine({ journal, pace, now });
  const player = createPlayer(pace.key, ({ key, holdMs, pauseMs }) => {
    const times = { ...(holdMs === undefined ? {} : { holdMs }), ...(pauseMs === undefined ? {} : { pauseMs }) };
    journal.write({ is: 'key', key, ...times });
    machine.send({ is: 'key', key });
  });
  const touch = createTouch({ model, machine, journal });
  const own = createScreens({
    ...{ model, plate, modules: options.modules ?? 0, now },
    state: machine.state,
    pressed: touch.pressed,
  });
  let shown: Shown | null = null;
  const screen = (): Uint8Array => {
    if (shown === null) return own.screen();
    return typeof shown === 'function' ? shown() : shown;
  };
  const said: Nameplate = { ...plate, model: options.says ?? plate.model };
  const gate = createGate();
  let misbehaviour: Misbehaviour | null = null;
  const handler = createHandler({
    door: createDoor({ user, password, auth, now }),
    journal,
    inside: () => ({ plate: said, state: machine.state(), screens: { ...own, screen } }),
    act: createHands({ model, machine, journal, player, touch }),
    misbehaviour: () => misbehaviour,
    whenReleased: gate.whenReleased,
    leave: () => void misbehave({ refuse: true }),
  });
  const server = await startServer(port, handler);

  const misbehave = async (how: Misbehaviour | null): Promise<void> => {
    const [was, will] = [misbehaviour?.refuse === true, how?.refuse === true];
    misbehaviour = how;
    if (was !== will) journal.write({ is: will ? 'gone' : 'back' });
    await (will ? server.refuse() : server.comeBack());
  };

  return {
    origin: `http://127.0.0.1:${server.port}`,
    port: server.port,
    model: model.name,
    journal: journal.entries,
    onEntry: journal.onEntry,
    misbehave,
    hold: gate.hold,
    ring: (from) => machine.send({ is: 'ring', from }),
    screen,
    show: (image) => {
      shown = image;
    },
    finger: touch.finger,
    state: machine.state,
    stop: async () => {
      player.stop();
      machine.stop();
      await server.stop();
    },
  };
};
