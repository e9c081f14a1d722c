import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emergencyTyped } from '../../electron/app/typed/strokes';
import type { SequenceStep } from '../../electron/contract/sequences/sequence';
import { asked, atDesk, goOn, key, sequenceOf } from '../support/sequences';

const place = { country: 'DE', outside: { prefix: '', from: 6 } };
const type = (digits: string): SequenceStep => ({ is: 'type', digits });
const pin: SequenceStep = { is: 'pin', pin: 'door', as: 'keys' };
const wait = (ms: number): SequenceStep => ({ is: 'wait', ms });
const refused = (number: string, step: number) => ({
  ok: false,
  problem: { code: 'emergency-in-sequence', number, step },
});

test.each([
  ['in one step', [key('SPEAKER'), type('112'), key('ENTER')], '112', 1],
  ['digit by digit', [key('1'), key('1'), key('2'), key('ENTER')], '112', 2],
  ['in two steps with a short wait between', [type('1'), wait(500), type('12')], '112', 2],
  ['with the volume changed between', [type('11'), key('VOLUME_UP'), type('0')], '110', 2],
  ['behind an outside line', [type('0'), type('112#')], '112', 1],
  ['behind a transfer', [key('F_TRANSFER'), type('110')], '110', 1],
  ['with a rest that a phone takes for its end', [type('112'), wait(5_000), type('34')], '112', 0],
] as const)(
  'a sequence that types an emergency number %s is refused before anything is sent',
  async (_, steps, number, step) => {
    const { phone, send, state } = await atDesk({ sequences: [sequenceOf('help', steps)] });
    expect(await send({ do: 'run-sequence', id: 'help' })).toEqual(refused(number, step));
    expect(await send({ do: 'run-sequence', id: 'help', dry: true })).toEqual(refused(number, step));
    expect(state().last?.outcome).toEqual(refused(number, step));
    expect(asked(phone)).toEqual([]);
  },
);

test('what only holds one, or sends it as tones to who has answered, is played', async () => {
  const steps = [type('0301124'), key('ENTER'), key('1', { pauseMs: 200 }), key('1'), key('3'), key('ENTER')];
  const played = sequenceOf('none', [...steps, { is: 'dtmf', digits: '112' }, type('11'), key('CANCEL'), type('2')]);
  const { phone, send, clock } = await atDesk({ sequences: [played] });
  expect(await goOn(clock, send({ do: 'run-sequence', id: 'none' }))).toMatchObject({ ok: true });
  expect(asked(phone)).toContain('key_dtmf=112');
});

test('a PIN that makes one with what stands around it is not sent, and not shown', async () => {
  const door = sequenceOf('door', [type('1'), pin, key('ENTER')]);
  const { phone, send, clock, state } = await atDesk({ sequences: [door] });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Front door' }, digits: '12' });
  expect(await goOn(clock, send({ do: 'run-sequence', id: 'door' }))).toEqual(refused('•••', 1));
  expect(asked(phone)).toEqual(['key=1']);
  expect(JSON.stringify(state().last)).not.toContain('12');
});

test('a PIN with what comes behind it is looked at before it is sent', async () => {
  const door = sequenceOf('door', [key('ENTER'), pin, key('2')]);
  const { phone, send, clock } = await atDesk({ sequences: [door] });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Front door' }, digits: '11' });
  expect(await goOn(clock, send({ do: 'run-sequence', id: 'door' }))).toEqual(refused('•••', 2));
  expect(asked(phone)).toEqual(['key=ENTER']);
});

test('0000 is a mailbox’s PIN, unless 0 is said to get an outside line', () => {
  const steps = [type('*97'), key('ENTER'), pin, key('ENTER')];
  const known = new Map([[2, '0000']]);
  expect(emergencyTyped(steps, place, known)).toBeNull();
  expect(emergencyTyped(steps, { country: 'AU', outside: { prefix: '0', from: 6 } }, known)).toMatchObject({ step: 2 });
});

test('a digit that is taken back is not part of it', () => {
  expect(emergencyTyped([type('113'), key('CLEAR'), type('2')], place)).toMatchObject({ number: '112', step: 2 });
  expect(emergencyTyped([type('12'), key('CLEAR'), type('13')], place)).toBeNull();
});

test('what calls for help is what does where the phone stands', () => {
  expect(emergencyTyped([type('17')], { ...place, country: 'FR' })).toMatchObject({ number: '17' });
  expect(emergencyTyped([type('17')], place)).toBeNull();
});

test('however its digits are parted, one that is typed in a row is found', () => {
  const help = fc.constantFrom('112', '110', '911', '19222');
  const cuts = fc.array(fc.constantFrom<SequenceStep>(wait(100), key('VOLUME_UP'), { is: 'play-ringer', ringer: 1 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(help, fc.infiniteStream(cuts), fc.boolean(), (number, between, asKeys) => {
      const steps = [...number].flatMap((digit) => [
        asKeys ? key(digit) : type(digit),
        ...(between.next().value ?? []),
      ]);
      expect(emergencyTyped([key('ENTER'), ...steps, key('ENTER')], place)).toMatchObject({ number });
    }),
  );
});

test('keys that come in one piece press none, a key alone is a person’s', async () => {
  const { phone, send } = await atDesk({ sequences: [] });
  expect(await send({ do: 'press', sequence: 'SPEAKER;1;1;2;ENTER' })).toEqual({
    ok: false,
    problem: { code: 'emergency-in-sequence', number: '112' },
  });
  expect(asked(phone)).toEqual([]);
  for (const sequence of ['1', '1', '2', 'ENTER'])
    expect(await send({ do: 'press', sequence })).toMatchObject({ ok: true });
  expect(asked(phone)).toEqual(['key=1', 'key=1', 'key=2', 'key=ENTER']);
});
