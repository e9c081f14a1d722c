import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { Command } from '../../electron/contract/command';
import type { DialSource } from '../../electron/contract/dialling/number';
import { atDesk, type dialling, inBerlin, offerOf } from '../support/at-desk';
import { dialled, pressed } from '../support/demo';

type Desk = Awaited<ReturnType<typeof atDesk>>;

/** A number of every kind that needs a yes, for a phone in Berlin whose telephone system is pbx.example. */
const RISKY: readonly (readonly [string, string])[] = [
  ['*21*0900123456#', '*21*0900123456#'],
  ['**61*0301234567#', '**61*0301234567#'],
  ['*722125550155', '*722125550155'],
  ['##002#', '##002#'],
  ['0900 123456', '0900123456'],
  ['#31#09001234567', '#31#09001234567'],
  ['01805 123456', '01805123456'],
  ['118000', '118000'],
  ['+1 900 555 1234', '0019005551234'],
  ['+881 6 311 234567', '008816311234567'],
  ['+883 5100 12345', '0088351001' + '2345'],
  ['sip:anna@elsewhere.example', 'sip:anna@elsewhere.example'],
];

const inOffice = (more: Partial<Parameters<typeof dialling>[0]> = {}) =>
  atDesk({ profile: { rules: inBerlin, outgoingUri: 'desk@pbx.example' }, dialling: more });

/** The outcome of a command that needs a yes. */
const needsYes = { ok: false, problem: { code: 'unconfirmed', deed: 'dial' } };

const linked = (text: string): string =>
  text.startsWith('sip:') ? text : `tel:${text.replace(/ /g, '-').replaceAll('#', '%23')}`;

type Send = (desk: Desk, text: string) => Promise<unknown>;

const fromOffer =
  (offer: CommandInput): Send =>
  async ({ send, app }) => {
    await send(offer);
    const { offer: shown } = app.store.getState();
    return shown ? send({ do: 'dial-offer', id: shown.id }) : undefined;
  };

/** Every source of a call: another one does not compile until it says here how it dials. */
const SOURCES: Readonly<Record<DialSource, Send>> = {
  typed: ({ send }, text) => send({ do: 'dial', text, from: 'typed' }),
  tray: ({ app }, text) => app.sendUnattended(Command.parse({ do: 'dial', text, from: 'tray' })),
  history: ({ app }, text) => app.sendUnattended(Command.parse({ do: 'dial', text, from: 'history' })),
  'command-line': ({ send }, text) => send({ do: 'dial', text, from: 'command-line' }),
  clipboard: (desk, text) => {
    desk.desktop.clipboard = text;
    return fromOffer({ do: 'offer-clipboard' })(desk, text);
  },
  selection: (desk, text) => {
    desk.desktop.selection = text;
    return fromOffer({ do: 'offer-selection' })(desk, text);
  },
  link: (desk, text) => fromOffer({ do: 'open-link', link: linked(text) })(desk, text),
  favourite: async ({ send, app }, text) => {
    await send({ do: 'add-favourite', favourite: { id: 'one', name: 'One', number: text } });
    await send({ do: 'dial-favourite', id: 'one' });
    return app.sendUnattended(Command.parse({ do: 'dial-favourite', id: 'one' }));
  },
  async watch({ app, send, desktop }, text) {
    await send({ do: 'change-dialling', patch: { watchClipboard: true } });
    if (!desktop.watching()) await app.start();
    desktop.copy('');
    desktop.copy(text);
    await expect.poll(() => app.store.getState().offer?.from, { interval: 2, timeout: 10_000 }).toBe('watch');
    return send({ do: 'dial-offer', id: app.store.getState().offer?.id ?? 0 });
  },
};

const WAYS: Readonly<Record<string, Send>> = {
  ...SOURCES,
  'the panel that was called': (desk, text) => {
    desk.desktop.clipboard = text;
    return fromOffer({ do: 'show', window: 'panel' })(desk, text);
  },
  'another number agreed to': ({ send }, text) => send({ do: 'dial', text, agreed: '030' }),
};

test.each(Object.entries(WAYS))('no number with a risk is dialled without a yes: %s', async (_way, dial) => {
  for (const confirm of ['always', 'links', 'never'] as const) {
    const desk = await inOffice({ confirm, linksMayForward: true });
    for (const [text] of RISKY) {
      await dial(desk, text);
      // A number behind a countdown would be dialled by then.
      await desk.clock.pass(30_000);
      expect([text, dialled(desk.phone)]).toEqual([text, []]);
      desk.app.panelGone();
      desk.desktop.clipboard = '';
    }
  }
});

test.each(Object.entries(WAYS))('a number without a risk goes out by the same way: %s', async (_way, dial) => {
  const desk = await inOffice({ confirm: 'never' });
  const going = dial(desk, '030 1234567');
  // A link counts down first.
  await expect
    .poll(async () => {
      await desk.clock.pass(1_000);
      return dialled(desk.phone).length;
    })
    .toBeGreaterThan(0);
  await going;
  expect(new Set(dialled(desk.phone))).toEqual(new Set(['0301234567']));
});

/** Codes, premium numbers and networks as people write them, behind prefixes that hide the caller or get outside. */
const anyRisky = fc
  .tuple(
    fc.constantFrom('', '#31#', '*31#', '*121#', '010330'),
    fc.constantFrom('*21*', '**61*', '*62*', '0900', '01805', '+49 900 ', '+881', '+883', '+979'),
    fc.stringMatching(/^[1-9]\d{8}$/),
  )
  .filter(([before, head]) => before === '' || /^0/.test(head) || (before.endsWith('31#') && head.startsWith('*')))
  .map(([before, head, digits]) => before + head + digits + (head.startsWith('*') ? '#' : ''));

test('whatever stands in front of a risky number, no source dials it without a yes', async () => {
  const desk = await inOffice({ confirm: 'never' });
  await fc.assert(
    fc.asyncProperty(anyRisky, fc.constantFrom('typed', 'tray', 'history', 'command-line'), async (text, from) => {
      const outcome = await desk.send({ do: 'dial', text, from });
      expect([text, outcome.ok, dialled(desk.phone)]).toEqual([text, false, []]);
      // Only the user who sees a text that may be no number can dial it; the user is asked.
      if (from === 'typed') expect(outcome).toMatchObject(needsYes);
    }),
  );
});

test('with a yes each is dialled once, as it is planned', async () => {
  for (const [text, dials] of RISKY) {
    const { phone, send } = await inOffice();
    expect(await send({ do: 'dial', text })).toMatchObject(needsYes);
    expect(await send({ do: 'dial', text, confirmed: true })).toMatchObject({ ok: true });
    expect(dialled(phone)).toEqual([dials]);
  }
});

test('what picks up, asks a mailbox or costs nothing asks nothing', async () => {
  const { phone, send } = await inOffice({ confirm: 'never' });
  const free = ['**600', '*8', '*97', '0800 1234567', '00800 12345678', '*31#0301234567', 'sip:200@pbx.example'];
  for (const text of free) expect([text, await send({ do: 'dial', text })]).toMatchObject([text, { ok: true }]);
  expect(dialled(phone)).toHaveLength(free.length);
});

test('a link that forwards calls is turned away, and asked about where the user allows it', async () => {
  const link = 'tel:*21*0900123456%23';
  const desk = await inOffice({ confirm: 'never' });
  expect(await desk.send({ do: 'open-link', link })).toMatchObject({
    ok: false,
    problem: { code: 'link-changes-system', number: '*21*0900123456#', risk: { to: '0900 123456' } },
  });
  expect(offerOf(desk)).toMatchObject({ candidates: [], problem: { code: 'link-changes-system' } });
  await desk.send({ do: 'change-dialling', patch: { linksMayForward: true } });
  expect(await desk.send({ do: 'open-link', link })).toMatchObject({ ok: true });
  expect(offerOf(desk)).toMatchObject({ mustConfirm: true, dialWhenSeen: false });
  const { id } = offerOf(desk);
  expect(await desk.send({ do: 'dial-offer', id })).toMatchObject(needsYes);
  // It was asked about, so nothing has to be counted down.
  expect(await desk.send({ do: 'dial-offer', id, confirmed: true })).toMatchObject({ ok: true });
  expect(dialled(desk.phone)).toEqual(['*21*0900123456#']);
});

test('a link to a premium number asks also where nothing else is asked about, and counts nothing down', async () => {
  const desk = await inOffice({ confirm: 'never' });
  await desk.send({ do: 'open-link', link: 'tel:+49-900-1234567' });
  expect(offerOf(desk)).toMatchObject({ mustConfirm: true, dialWhenSeen: false });
  expect(desk.app.store.getState().countdown).toBeNull();
  expect(desk.desktop.shown).toEqual(['panel']);
});

test('what the tray wants dialled is asked about in the panel, and dialled once with a yes', async () => {
  const { app, send, phone, desktop } = await inOffice();
  const command = Command.parse({ do: 'dial', text: '*21*0900123456#', from: 'tray' });
  await app.sendUnattended(command);
  const { question } = app.store.getState();
  expect(question).toMatchObject({
    does: 'dial',
    number: '*21*0900123456#',
    risk: { is: 'forwards', calls: 'all', to: '0900 123456' },
  });
  expect(desktop.shown).toEqual(['panel']);
  // No page pushes it away.
  expect(await send({ do: 'open-link', link: 'tel:200' })).toMatchObject({ problem: { code: 'link-waits' } });
  const id = question?.id ?? 0;
  await Promise.all([send({ do: 'answer-question', id, yes: true }), send({ do: 'answer-question', id, yes: true })]);
  expect(dialled(phone)).toEqual(['*21*0900123456#']);
  expect(app.store.getState().question).toBeNull();
  await app.sendUnattended(Command.parse({ do: 'dial', text: '0900 123456', from: 'history' }));
  const other = app.store.getState().question?.id ?? 0;
  expect(await send({ do: 'answer-question', id: other, yes: false })).toMatchObject({ ok: true });
  expect(await send({ do: 'answer-question', id: other, yes: true })).toMatchObject({
    problem: { code: 'offer-gone' },
  });
  expect(dialled(phone)).toHaveLength(1);
});

test('a question ends with its panel, and with the phone it was asked for', async () => {
  const { app, send } = await inOffice();
  const ask = () => app.sendUnattended(Command.parse({ do: 'dial', text: '0900 123456', from: 'tray' }));
  for (const end of [() => app.panelGone(), () => void send({ do: 'use-phone', id: null })]) {
    await ask();
    expect(app.store.getState().question).not.toBeNull();
    end();
    await expect.poll(() => app.store.getState().question).toBeNull();
    await send({ do: 'use-phone', id: 'desk' });
  }
});

test('a favourite is agreed to once, and anew when it dials something else', async () => {
  const { send, phone, app } = await inOffice();
  const favourite = { id: 'weather', name: 'Weather', number: '0900 123456' };
  await send({ do: 'add-favourite', favourite });
  expect(await send({ do: 'dial-favourite', id: 'weather' })).toMatchObject(needsYes);
  expect(await send({ do: 'dial-favourite', id: 'weather', confirmed: true })).toMatchObject({ ok: true });
  await send({ do: 'release-all' });
  expect(await send({ do: 'dial-favourite', id: 'weather' })).toMatchObject({ ok: true });
  // Its name is no reason to ask again; its number is, and no command can say yes by saving it.
  await send({ do: 'change-favourite', id: 'weather', patch: { name: 'The weather' } });
  await send({ do: 'release-all' });
  expect(await send({ do: 'dial-favourite', id: 'weather' })).toMatchObject({ ok: true });
  const patch = { number: '0900 654321' };
  const saysYes = { do: 'change-favourite', id: 'weather', patch: { ...patch, agreed: '0900654321' } };
  expect(Command.safeParse(saysYes).success).toBe(false);
  await send({ do: 'change-favourite', id: 'weather', patch });
  expect(app.store.getState().favourites[0]?.agreed).toBeUndefined();
  expect(await send({ do: 'dial-favourite', id: 'weather' })).toMatchObject(needsYes);
  expect(dialled(phone)).toEqual(['0900123456', '0900123456', '0900123456']);
});

test('a favourite whose rules have changed dials something else, so it is asked about', async () => {
  const { send, phone } = await inOffice();
  await send({ do: 'add-favourite', favourite: { id: 'one', name: 'One', number: '0900 123456' } });
  await send({ do: 'dial-favourite', id: 'one', confirmed: true });
  const own = [{ pattern: '^0900(.*)$', replacement: '*21*0900$1#', final: true }];
  await send({ do: 'change-rules', phone: 'desk', patch: { own } });
  await send({ do: 'release-all' });
  expect(await send({ do: 'dial-favourite', id: 'one' })).toMatchObject(needsYes);
  expect(dialled(phone)).toHaveLength(1);
});

const FORWARDS = '*;2;1;*;0;9;0;0;1;2;3;4;5;6;#;ENTER';

test.each([
  FORWARDS,
  '*;2;VOLUME_UP;1;*;0;3;0;1;2;3;4;5;6;7;#',
  'OFFHOOK;*;7;2;2;1;2;5;5;5;0;1;5;5',
  '0;9;0;0;1;2;3;4;5;6;7;ENTER',
])('keys that type such a number in one piece wait for a yes: %s', async (sequence) => {
  const { send, app, phone } = await inOffice();
  expect(await send({ do: 'press', sequence })).toMatchObject({ problem: { code: 'unconfirmed', deed: 'press' } });
  await app.sendUnattended({ do: 'press', sequence });
  expect(pressed(phone)).toEqual([]);
  const id = app.store.getState().question?.id ?? 0;
  expect(await send({ do: 'answer-question', id, yes: true })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(sequence.split(';'));
});

test('keys that are pressed one by one, and numbers without a risk, are pressed at once', async () => {
  const { send, phone } = await inOffice();
  for (const key of ['*', '2', '1', '#']) await send({ do: 'press', sequence: key });
  // Else the code would take the number along.
  await send({ do: 'press', sequence: 'CANCEL' });
  expect(await send({ do: 'press', sequence: '0;3;0;1;2;3;4;5;6;7;ENTER' })).toMatchObject({ ok: true });
  expect(await send({ do: 'press', sequence: '*;*;6;0;0;ENTER' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toHaveLength(22);
});

test('a sequence that forwards calls asks once, and again when it has other digits', async () => {
  const { send, phone, app, clock } = await inOffice();
  const typing = (digits: string) => ({ id: 'away', name: 'Away', steps: [{ is: 'type' as const, digits }] });
  const code = '*21*0301234567#';
  // Nothing but a yes to the question agrees to it.
  for (const said of [
    { do: 'add-sequence', sequence: { ...typing(code), agreed: code } },
    { do: 'change-sequence', id: 'away', patch: { agreed: code } },
  ])
    expect(Command.safeParse(said).success).toBe(false);
  await send({ do: 'add-sequence', sequence: typing(code) });
  expect(await send({ do: 'run-sequence', id: 'away', dry: true })).toMatchObject({ ok: true });
  expect(await send({ do: 'run-sequence', id: 'away' })).toMatchObject({
    problem: { code: 'unconfirmed', deed: 'run-sequence', number: code },
  });
  await app.sendFromWindow(Command.parse({ do: 'run-sequence', id: 'away' }));
  const id = app.store.getState().question?.id ?? 0;
  expect(pressed(phone)).toEqual([]);
  expect(await send({ do: 'answer-question', id, yes: true })).toMatchObject({ ok: true });
  expect(pressed(phone).join('')).toBe(code);
  await clock.pass(10_000);
  // Its name may change, and it stays agreed to.
  await send({ do: 'change-sequence', id: 'away', patch: { name: 'Not here' } });
  expect(await send({ do: 'run-sequence', id: 'away' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toHaveLength(30);
  await clock.pass(10_000);
  await send({ do: 'change-sequence', id: 'away', patch: { steps: typing('*21*0301234568#').steps } });
  expect(await send({ do: 'run-sequence', id: 'away' })).toMatchObject({ problem: { code: 'unconfirmed' } });
  expect(pressed(phone)).toHaveLength(30);
});
