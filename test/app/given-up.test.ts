import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Command, type CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { Sequence } from '../../electron/contract/sequences/sequence';
import type { DemoPhone } from '../../electron/demo/options';
import { openControlSocket } from '../../electron/host/control-socket';
import { profileOf, type TestApp, testApp } from '../support/app';
import { dialling } from '../support/at-desk';
import { demoPhone, entry } from '../support/demo';
import { learned } from '../support/learned';
import { createClock } from '../support/still-clock';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const PATIENCE_MS = 10_000;
const SEQUENCE = { id: 'seq', name: 'Seq', steps: [{ is: 'key', key: '7' }] } as const;

const COMMANDS = {
  press: { do: 'press', sequence: '7' },
  act: { do: 'act', action: 'mute' },
  dial: { do: 'dial', text: '030 5551234', confirmed: true, from: 'typed' },
  dtmf: { do: 'dtmf', digits: '7' },
  'hang up': { do: 'release-all' },
  'log off': { do: 'log-off', identity: 1, phone: 'desk' },
  sequence: { do: 'run-sequence', id: 'seq', dry: false },
} as const satisfies Readonly<Record<string, CommandInput>>;

interface Desk extends TestApp {
  readonly phone: DemoPhone;
  readonly clock: ReturnType<typeof createClock>;
}

type Place = 'keychain' | 'phone';

/** The commands in a phone's journal, apart from the plug that keeps it busy. */
const told = ({ phone }: Desk): readonly string[] =>
  phone.journal.flatMap((one) => {
    if (one.is === 'dtmf') return one.digits === '99' ? [] : ['dtmf'];
    return ['key', 'dial', 'release-all', 'log-off'].includes(one.is) ? [one.is] : [];
  });

const isGivenUp = (outcome: Outcome | null): boolean => outcome?.ok === false && outcome.problem.code === 'given-up';

/** Holds up the commands for the phone; the way to let them go on. */
const PLACES = {
  /** The keychain asks its user something. */
  async keychain(desk: Desk) {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    desk.keychain.get = async () => {
      await asked;
      return { ok: true, value: 'geheim' };
    };
    return answer;
  },
  /** The phone is busy with something else. */
  async phone(desk: Desk) {
    const release = desk.phone.hold();
    void desk.send({ do: 'dtmf', digits: '99' });
    await entry(desk.phone, (one) => one.is === 'dtmf');
    return release;
  },
} as const satisfies Readonly<Record<Place, (desk: Desk) => Promise<() => void>>>;

interface Sent {
  readonly outcome: Promise<Outcome | null>;
  leave(): void;
}

const stays = (outcome: Promise<Outcome>): Sent => ({ outcome, leave: () => {} });

/** A program at a terminal, over the real socket. */
async function fromTerminal(desk: Desk, command: CommandInput): Promise<Sent> {
  const path = join(await temporaryFolder(), 'door.sock');
  let came = false;
  const close = await openControlSocket(path, (one, from) => {
    came = true;
    return desk.app.sendFromProgram(one, from);
  });
  onTestFinished(close);
  const socket = connect(path);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const outcome = new Promise<Outcome | null>((resolve) => {
    socket.on('close', () => resolve(text.trim() === '' ? null : JSON.parse(text)));
  });
  socket.write(`${JSON.stringify(Command.parse(command))}\n`);
  await until('the command to come', () => came);
  return { outcome, leave: () => void socket.destroy() };
}

const SENDERS = {
  window: async (desk: Desk, command: CommandInput) => stays(desk.app.sendFromWindow(Command.parse(command))),
  menu: async (desk: Desk, command: CommandInput) => stays(desk.app.sendUnattended(Command.parse(command))),
  terminal: fromTerminal,
} as const;

async function deskFor(place: Place): Promise<Desk> {
  const login = place === 'keychain' ? { user: 'alice', password: 'geheim' } : {};
  const phone = await demoPhone({ model: '870', ...login });
  const clock = createClock();
  const settings = {
    phones: [profileOf(phone, { user: login.user ?? '' })],
    activePhone: 'desk',
    learned: learned({ passwordsFor: place === 'keychain' ? { desk: phone.origin } : {} }),
    sequences: [Sequence.parse(SEQUENCE)],
    dialling: dialling({ countdownS: 0 }),
  };
  return { phone, clock, ...(await testApp(settings, { clock })) };
}

test('whatever waits where, for however long, it is sent for a sender who still waits and for no other', async () => {
  const waiting = fc.record({
    place: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[])),
    sender: fc.constantFrom(...(Object.keys(SENDERS) as (keyof typeof SENDERS)[])),
    what: fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])),
    waitedMs: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(0, 9_999, 10_000)),
    leaves: fc.boolean(),
    clockSetMs: fc.constantFrom(0, -3_600_000, 3_600_000),
  });
  await fc.assert(
    fc.asyncProperty(waiting, async ({ place, sender, what, waitedMs, leaves, clockSetMs }) => {
      const desk = await deskFor(place);
      const goOn = await PLACES[place](desk);
      const sent = await SENDERS[sender](desk, COMMANDS[what]);
      desk.clock.set(clockSetMs);
      await desk.clock.pass(waitedMs);
      const isGone = sender === 'terminal' ? leaves : waitedMs >= PATIENCE_MS;
      if (leaves && sender === 'terminal') {
        sent.leave();
        await sent.outcome;
        // The end of a connection comes in a turn of its own.
        for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      }
      goOn();
      const outcome = await sent.outcome;
      if (isGone) {
        // Every command that still waits for an answer is answered before this.
        await desk.app.send({ do: 'dtmf', digits: '99' });
        expect(told(desk)).toEqual([]);
        expect(sender === 'terminal' || isGivenUp(outcome)).toBe(true);
      } else {
        expect(outcome, JSON.stringify(outcome)).toMatchObject({ ok: true });
        expect(told(desk).length).toBeGreaterThan(0);
      }
      await desk.app.stop();
    }),
    { numRuns: 60 },
  );
});
