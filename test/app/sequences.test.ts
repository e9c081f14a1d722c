import { expect, test } from 'vitest';
import { entry, pressed } from '../support/demo';
import { asked, atDesk, goOn, key, sequenceOf } from '../support/sequences';

test('every step is a request of its own, in its order, and the pauses are ours', async () => {
  const steps = sequenceOf('all', [
    key('F_HOLD', { pauseMs: 1_000 }),
    { is: 'type', digits: '12#' },
    { is: 'dtmf', digits: '9a' },
    { is: 'tap', x: 10, y: 20 },
    { is: 'release-all' },
    { is: 'log-off', identity: 'all' },
    { is: 'log-off', identity: 3 },
    { is: 're-register', identity: 12 },
    { is: 'play-ringer', ringer: 9 },
    { is: 'wait', ms: 500 },
    key('ENTER', { holdMs: 50 }),
  ]);
  const { phone, send, clock } = await atDesk({ sequences: [steps] });
  const running = send({ do: 'run-sequence', id: 'all' });
  expect(await goOn(clock, running)).toEqual({
    ok: true,
    result: 'done',
    phone: 'Desk',
    sent: 'F_HOLD,,1000; {type 12#}; {dtmf 9a}; {tap 10 20}; {release-all}; {log-off all}; {log-off 3}; {re-register 12}; {play-ringer 9}; {wait 500}; ENTER,50',
  });
  expect(asked(phone)).toEqual([
    'key=F_HOLD',
    'key=1;2;%23',
    'key_dtmf=9A',
    'touch=10%2020%20pr',
    'RELEASE_ALL_CALLS',
    'LOGOFFALL',
    'LOGOFFLINE=3',
    'REREGISTER=12',
    'PLAY_RINGER:9=+Ringer',
    'key=ENTER,50',
  ]);
});

test('the next key waits for the time of the one before, also when the phone answers at once, and for the pause', async () => {
  const slow = sequenceOf('slow', [key('1', { holdMs: 500, pauseMs: 200 }), key('2')]);
  const { phone, send, clock } = await atDesk({ sequences: [slow] });
  const running = send({ do: 'run-sequence', id: 'slow' });
  await expect.poll(clock.waiting).toBe(1);
  await clock.pass(699);
  expect(asked(phone)).toEqual(['key=1,500']);
  await clock.pass(1);
  expect(await running).toMatchObject({ ok: true });
  expect(asked(phone)).toEqual(['key=1,500', 'key=2']);
});

test('behind an answer that came later than the key was held, only the pause is waited for', async () => {
  const slow = sequenceOf('slow', [key('1', { holdMs: 500, pauseMs: 200 }), key('2')]);
  const { phone, send, clock } = await atDesk({ sequences: [slow] });
  const release = phone.hold();
  const running = send({ do: 'run-sequence', id: 'slow' });
  await entry(phone, (one) => one.is === 'key');
  await clock.pass(3_000);
  expect(asked(phone)).toEqual(['key=1,500']);
  release();
  await expect.poll(clock.waiting).toBe(1);
  await clock.pass(200);
  expect(await running).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '2']);
});

test('the state moves with the steps, and says what came of it', async () => {
  const two = sequenceOf('two', [key('1'), { is: 'wait', ms: 1_000 }, key('2')]);
  const { send, clock, state } = await atDesk({ sequences: [two] });
  const seen: unknown[] = [];
  const running = send({ do: 'run-sequence', id: 'two' });
  await expect.poll(clock.waiting).toBe(1);
  seen.push(state().running);
  await clock.pass(100);
  seen.push(state().running?.step);
  expect(seen).toMatchObject([{ id: 'two', name: 'two', dry: false, step: 0, steps: 3, lastsMs: 1_200 }, 1]);
  expect(state().last).toMatchObject({ what: 'run-sequence', subject: 'two', outcome: null });
  await clock.pass(1_000);
  await running;
  expect(state().running).toBeNull();
  expect(state().last).toMatchObject({ subject: 'two', outcome: { ok: true } });
  expect(state().last).not.toHaveProperty('step');
});

test('one runs at a time', async () => {
  const sequences = [sequenceOf('one', [key('1'), { is: 'wait', ms: 1_000 }]), sequenceOf('two', [key('2')])];
  const { phone, send, clock } = await atDesk({ sequences });
  const first = send({ do: 'run-sequence', id: 'one' });
  await expect.poll(clock.waiting).toBe(1);
  const problem = { code: 'sequence-running', name: 'one' };
  expect(await send({ do: 'run-sequence', id: 'two' })).toEqual({ ok: false, problem });
  expect(await send({ do: 'run-sequence', id: 'one' })).toEqual({ ok: false, problem });
  await clock.pass(100);
  await clock.pass(1_000);
  expect(await first).toMatchObject({ ok: true });
  expect(await send({ do: 'run-sequence', id: 'two' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '2']);
});

test('started again within its cool-down it is the same wish, and behind it a new one', async () => {
  const toggle = sequenceOf('toggle', [key('DND')], { coolDownMs: 5_000 });
  const { phone, send, clock } = await atDesk({ sequences: [toggle] });
  const first = await send({ do: 'run-sequence', id: 'toggle' });
  await clock.pass(4_999);
  expect(await send({ do: 'run-sequence', id: 'toggle' })).toBe(first);
  expect(pressed(phone)).toEqual(['DND']);
  await clock.pass(1);
  expect(await send({ do: 'run-sequence', id: 'toggle' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['DND', 'DND']);
});

test('what never reached the phone can be started again at once', async () => {
  const toggle = sequenceOf('toggle', [key('DND')], { coolDownMs: 5_000 });
  const { phone, send } = await atDesk({ sequences: [toggle] });
  await phone.misbehave({ refuse: true });
  expect(await send({ do: 'run-sequence', id: 'toggle' })).toMatchObject({ problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  expect(await send({ do: 'run-sequence', id: 'toggle' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['DND']);
});

test('a step that fails ends it, and the step is named', async () => {
  const three = sequenceOf('three', [key('1'), key('2'), key('3')]);
  const { phone, send, clock, state } = await atDesk({ sequences: [three] });
  const running = send({ do: 'run-sequence', id: 'three' });
  await expect.poll(clock.waiting).toBe(1);
  await phone.misbehave({ refuse: true });
  await clock.pass(100);
  const outcome = await running;
  expect(outcome).toEqual({ ok: false, problem: { code: 'unreachable', address: `127.0.0.1:${phone.port}` } });
  expect(state().last).toMatchObject({ what: 'run-sequence', subject: 'three', step: 1, outcome });
  expect(state().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  expect(pressed(phone)).toEqual(['1']);
});

test('nothing follows a step that the phone left without a word', async () => {
  const two = sequenceOf('two', [key('1'), key('2')]);
  const { phone, send, clock } = await atDesk({ sequences: [two] });
  await phone.misbehave({ noAnswer: true });
  const running = send({ do: 'run-sequence', id: 'two' });
  await expect.poll(clock.waiting).toBe(1);
  await clock.pass(100);
  expect(await running).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  expect(pressed(phone)).toEqual(['1']);
});

test.each([
  [
    'a key it lacks',
    [key('1'), key('F1')],
    { code: 'key-not-on-model', key: 'F1', position: 2, step: 1, model: '870' },
  ],
  ['a key that no phone has', [key('1'), key('BOGUS')], { code: 'unknown-key', key: 'BOGUS', position: 2, step: 1 }],
  ['line labels it cannot mend', [key('1'), { is: 'mend-line-info' } as const], { code: 'no-line-info', model: '870' }],
  [
    'a PIN nobody saved',
    [key('1'), { is: 'pin', pin: 'door', as: 'keys' } as const],
    { code: 'pin-missing', pin: 'door' },
  ],
  ['no steps at all', [], { code: 'sequence-empty', name: 'odd' }],
])('what the phone cannot do is said before anything is sent: %s', async (_, steps, problem) => {
  const { phone, send, state } = await atDesk({ sequences: [sequenceOf('odd', steps)] });
  expect(await send({ do: 'run-sequence', id: 'odd' })).toEqual({ ok: false, problem });
  expect(state().last).toMatchObject({ what: 'run-sequence', subject: 'odd' });
  expect(phone.journal).toEqual([]);
});

test('a display without touch is not tapped', async () => {
  const tap = sequenceOf('tap', [{ is: 'tap', x: 1, y: 1 }]);
  const { phone, send } = await atDesk({ sequences: [tap], phone: { model: 'D785' } });
  expect(await send({ do: 'run-sequence', id: 'tap' })).toEqual({
    ok: false,
    problem: { code: 'no-touch', model: 'D785' },
  });
  expect(phone.journal).toEqual([]);
});

test('a sequence that is gone is said to be gone', async () => {
  const { send } = await atDesk({ sequences: [] });
  expect(await send({ do: 'run-sequence', id: 'gone' })).toEqual({
    ok: false,
    problem: { code: 'no-such-sequence', id: 'gone' },
  });
});
