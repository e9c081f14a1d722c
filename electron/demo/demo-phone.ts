import { createHash } from 'node:crypto';
import { findModel, type Model } from '../phone/models';
import { SipError } from '../sip/errors';
import { createBrowser } from './browser';
import { IDENTITY } from './directory';
import { createDoor } from './door';
import { createErrands } from './errands';
import { createGate } from './gate';
import { createHandler } from './handler';
import { createHands } from './hands';
import type { Instruction } from './instructions';
import { createJournal } from './journal';
import { startMachine } from './machine';
import { createMessenger } from './messenger';
import type { Misbehaviour } from './misbehaviour';
import { FIRMWARE, type Nameplate } from './nameplate';
import type { DemoOptions, DemoPhone, ShownImage } from './options';
import { paceOf } from './pace';
import { createPlayer } from './player';
import { createPresence } from './presence';
import { createRestart } from './restart';
import { createScreens } from './screen';
import { startServer } from './server';
import { settingsXml } from './settings';
import { type SipMisbehaviour, startSip } from './sip';
import { createTouch } from './touch';

const JOURNAL_LIMIT = 10_000;

/** A MAC address in Snom's range that stays the same for a model. */
const macOf = (model: string): string =>
  `000413${createHash('sha256').update(model).digest('hex').slice(0, 6).toUpperCase()}`;

const modelNamed = (name: string): Model => {
  const model = findModel(name);
  if (model === undefined) throw new RangeError(`There is no demo phone of the model ${name}.`);
  return model;
};

/**
 * Starts a small Snom phone as a real server of HTTP and SIP on 127.0.0.1, where no other computer reaches it.
 * Throws RangeError for a model that the catalogue does not know; rejects with EADDRINUSE when a port is taken.
 */
export const startDemoPhone = async (options: DemoOptions = {}): Promise<DemoPhone> => {
  const { port = 0, user = '', password, auth = {}, pace: paceOption = 'human', now = Date.now } = options;
  const model = modelNamed(options.model ?? '870');
  const plate: Nameplate = { model: model.name, mac: macOf(model.name) };
  const pace = paceOf(paceOption);
  const journal = createJournal(now, options.journalLimit ?? JOURNAL_LIMIT);
  if (options.onJournal !== undefined) journal.onEntry(options.onJournal);
  // A model that takes no commands over HTTP takes them by SIP alone.
  const bySip = options.sip ?? (model.byHttp ? undefined : {});
  const identity = bySip?.user ?? IDENTITY.number;
  const messenger = createMessenger({
    ...{ user: identity, password: bySip?.password, registrar: bySip?.registrar, journal },
    program: `snom${plate.model}/${FIRMWARE} ${plate.mac}`,
    answerMs: pace.answer,
  });
  const program = `Mozilla/4.0 (compatible; snom${plate.model}-SIP ${FIRMWARE})`;
  const errands = createErrands({ messenger, program, journal });
  const machine = startMachine({ journal, pace, now, errand: errands.run });
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
  let shown: ShownImage | null = null;
  const screen = (): Uint8Array => {
    if (shown === null) return own.screen();
    return typeof shown === 'function' ? shown() : shown;
  };
  const said: Nameplate = { ...plate, model: options.says ?? plate.model };
  const gate = createGate();
  let misbehaviour: Misbehaviour | null = null;
  const door = createDoor({ user, password, auth, now });
  const byHand = createHands({ model, machine, journal, player, touch });
  const browser = createBrowser({
    ...{ journal, program, state: machine.state },
    act: (instruction) => {
      act(instruction);
      afterReply(instruction);
    },
  });
  const act = (instruction: Instruction): void => {
    if (instruction.is === 'fetch' || instruction.is === 'later') browser.follow(instruction);
    else byHand(instruction);
  };
  const handler = createHandler({
    door,
    journal,
    byHttp: model.byHttp,
    inside: () => ({
      ...{ plate: said, state: machine.state(), screens: { ...own, screen } },
      settings: () => settingsXml(machine.state(), model.functionKeys, password ?? ''),
    }),
    act,
    misbehaviour: () => misbehaviour,
    whenReleased: gate.whenReleased,
    stallMs: pace.stall,
    leave: () => void misbehave({ refuse: true }),
    replied: (instructions) => instructions.forEach(afterReply),
  });
  const { tls, tlsVersions } = options;
  const server = await startServer({ port, tls, tlsVersions }, handler);
  const presence = createPresence(server, journal);
  const restart = createRestart({
    ...{ machine, door, presence, forget: browser.forget },
    restartMs: options.rebootMs ?? pace.restart,
    updateMs: pace.update,
  });

  const afterReply = (instruction: Instruction): void => {
    if (instruction.is !== 'event') return;
    if (instruction.event.is === 'update') restart.update();
    else if (instruction.event.is === 'reboot' || instruction.event.is === 'reset') restart.leave();
  };

  const misbehave = async (how: Misbehaviour | null): Promise<void> => {
    misbehaviour = how;
    await (how?.refuse ? presence.away('refuses') : presence.here('refuses'));
  };

  let sipMisbehaviour: SipMisbehaviour | null = null;
  const sip =
    bySip &&
    (await startSip({
      port: bySip.port ?? 0,
      user: identity,
      ...{ plate, journal, act, state: machine.state, isAway: presence.isAway },
      misbehaviour: () => sipMisbehaviour,
      answered: (instructions) => instructions.forEach(afterReply),
    }).catch(async (error: unknown) => {
      await server.stop();
      throw error instanceof SipError ? error.cause : error;
    }));

  return {
    origin: server.origin,
    port: server.port,
    model: model.name,
    journal: journal.entries,
    onEntry: journal.onEntry,
    misbehave,
    sip: sip ? { port: sip.local.port, user: identity } : null,
    misbehaveBySip: (how) => {
      sipMisbehaviour = how;
    },
    changeCertificate: async (next) => server.changeCertificate(next),
    hold: gate.hold,
    press: (key) => act({ is: 'press', key }),
    ring: (from) => machine.send({ is: 'ring', from }),
    screen,
    show: (image) => {
      shown = image;
    },
    finger: touch.finger,
    state: machine.state,
    stop: async () => {
      player.stop();
      restart.stop();
      machine.stop();
      errands.stop();
      browser.forget();
      await Promise.all([server.stop(), sip?.close()]);
    },
  };
};
