import { expect, test } from 'vitest';
import { atDesk, offered, offerOf } from '../support/at-desk';
import { dialled } from '../support/demo';

const TEL = 'tel:+49-30-23125-001';

test('a link is shown and asked about, and dialled once when somebody says yes', async () => {
  const desk = await atDesk();
  const { send, phone, desktop } = desk;
  expect(await send({ do: 'open-link', link: TEL })).toMatchObject({ ok: true, candidates: [{}] });
  expect(offerOf(desk)).toMatchObject({ from: 'link', mustConfirm: true, dialWhenSeen: false });
  expect(offered(desk)).toEqual(['00493023125001']);
  expect(desktop.shown).toEqual(['panel']);
  expect(dialled(phone)).toEqual([]);
  const { id } = offerOf(desk);
  await Promise.all([send({ do: 'dial-offer', id }), send({ do: 'dial-offer', id })]);
  expect(dialled(phone)).toEqual(['00493023125001']);
});

test('three hundred links in a second change nothing about the one that is asked about', async () => {
  const desk = await atDesk();
  const { send, phone, desktop } = desk;
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, at) => send({ do: 'open-link', link: `tel:+49302312${5000 + at}` })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'link-waits')).toHaveLength(299);
  expect(offered(desk)).toEqual(['0049302312' + '5000']);
  expect(desktop.shown).toEqual(['panel']);
  expect(dialled(phone)).toEqual([]);
  await send({ do: 'drop-offer', id: offerOf(desk).id });
  expect(await send({ do: 'open-link', link: TEL })).toMatchObject({ ok: true });
});

test('three hundred links that nobody understands show the panel once', async () => {
  const { send, desktop } = await atDesk();
  const links = Array.from({ length: 300 }, (_, at) => send({ do: 'open-link', link: `tel:nonsense-${at}` }));
  for (const answer of await Promise.all(links)) {
    expect(answer).toEqual({ ok: false, problem: { code: 'link-not-understood' } });
  }
  expect(desktop.shown).toEqual(['panel']);
});

test('the question about a link stays when the panel is called, and ends with it', async () => {
  const desk = await atDesk();
  const { send, desktop, app } = desk;
  await send({ do: 'open-link', link: TEL });
  const { id } = offerOf(desk);
  desktop.clipboard = '030 23125 002';
  await send({ do: 'show', window: 'panel' });
  expect(offerOf(desk).id).toBe(id);
  app.panelGone();
  expect(await send({ do: 'open-link', link: 'tel:030-23125-003' })).toMatchObject({ ok: true });
});

test('a panel that came for a link goes with it, and the next link has a panel of its own', async () => {
  const desk = await atDesk();
  const { send, desktop, app } = desk;
  await send({ do: 'open-link', link: TEL });
  // As the window says it: while it closes.
  desktop.closePanel = () => {
    desktop.shown.push('no panel');
    app.panelGone();
  };
  const dropping = send({ do: 'drop-offer', id: offerOf(desk).id, close: true });
  const next = send({ do: 'open-link', link: 'tel:030-23125-003' });
  expect(await dropping).toMatchObject({ ok: true });
  expect(await next).toMatchObject({ ok: true });
  expect(offered(desk)).toEqual(['03023125003']);
  expect(desktop.shown).toEqual(['panel', 'no panel', 'panel']);
});

test('a panel that shows something else by then stays, and so does what it shows', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, desktop, clock, app } = desk;
  await send({ do: 'open-link', link: TEL });
  const { id } = offerOf(desk);
  desktop.clipboard = '030 23125 002';
  await send({ do: 'offer-clipboard' });
  await send({ do: 'drop-offer', id, close: true });
  expect(offered(desk)).toEqual(['03023125002']);
  const dialling = send({ do: 'dial-offer', id: offerOf(desk).id });
  await expect.poll(() => app.store.getState().countdown).not.toBeNull();
  await send({ do: 'drop-offer', id, close: true });
  expect(desktop.shown).not.toContain('no panel');
  await clock.pass(3_000);
  expect(await dialling).toMatchObject({ ok: true });
});

test('a question that nobody answers for ten minutes makes room for the next', async () => {
  const desk = await atDesk();
  const { send, clock } = desk;
  await send({ do: 'open-link', link: TEL });
  await clock.pass(599_000);
  expect(await send({ do: 'open-link', link: 'tel:200' })).toMatchObject({ problem: { code: 'link-waits' } });
  await clock.pass(1_000);
  expect(await send({ do: 'open-link', link: 'tel:200' })).toMatchObject({ ok: true });
});

test('no link takes the place of a number that is about to be dialled', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, desktop, clock, phone } = desk;
  desktop.clipboard = '030 23125 002';
  await send({ do: 'offer-clipboard' });
  expect(await send({ do: 'open-link', link: TEL })).toMatchObject({ problem: { code: 'link-waits' } });
  const dialling = send({ do: 'dial-offer', id: offerOf(desk).id });
  await expect.poll(() => desk.app.store.getState().countdown).not.toBeNull();
  expect(await send({ do: 'open-link', link: TEL })).toMatchObject({ problem: { code: 'link-waits' } });
  await clock.pass(3_000);
  expect(await dialling).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['03023125002']);
});

test('whoever never wants to be asked can stop a link for five seconds all the same', async () => {
  const desk = await atDesk({ dialling: { confirm: 'never' } });
  const { send, clock, phone, app } = desk;
  await send({ do: 'open-link', link: TEL });
  expect(offerOf(desk)).toMatchObject({ mustConfirm: false, dialWhenSeen: true });
  const dialling = send({ do: 'dial-offer', id: offerOf(desk).id });
  await expect.poll(() => app.store.getState().countdown).toMatchObject({ lastsMs: 5_000 });
  expect(await send({ do: 'open-link', link: 'tel:200' })).toMatchObject({ problem: { code: 'link-waits' } });
  await clock.pass(4_999);
  expect(dialled(phone)).toEqual([]);
  await clock.pass(1);
  expect(await dialling).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['00493023125001']);
});

test('behind a locked screen no link is dialled by itself: nobody sees that it could be stopped', async () => {
  const desk = await atDesk({ dialling: { confirm: 'never' } });
  desk.desktop.isLocked = true;
  await desk.send({ do: 'open-link', link: TEL });
  expect(offered(desk)).toEqual(['00493023125001']);
  expect(offerOf(desk).dialWhenSeen).toBe(false);
});

test.each([
  ['a link', { do: 'open-link', link: TEL }],
  ['the panel that is called', { do: 'show', window: 'panel' }],
] as const)(
  'an emergency number that is asked about stays, and is called, whatever comes: %s',
  async (_what, command) => {
    const desk = await atDesk();
    const { send, phone, desktop, clock } = desk;
    desktop.clipboard = '112';
    await send({ do: 'offer-clipboard' });
    const { id } = offerOf(desk);
    await clock.pass(60_000);
    desktop.clipboard = '030 23125 002';
    await send(command);
    expect(await send({ do: 'dial-offer', id, confirmed: true })).toMatchObject({ ok: true });
    expect(dialled(phone)).toEqual(['112']);
  },
);

test('an emergency number in a link is asked about, whatever the settings say', async () => {
  const desk = await atDesk({ dialling: { confirm: 'never' } });
  const { send, phone } = desk;
  await send({ do: 'open-link', link: 'tel:112' });
  expect(await send({ do: 'dial-offer', id: offerOf(desk).id })).toEqual({
    ok: false,
    problem: { code: 'emergency', number: '112' },
  });
  expect(dialled(phone)).toEqual([]);
});

const HOSTILE: readonly string[] = [
  'tel:',
  'tel:;ext=1',
  'tel:+',
  'tel:()',
  'tel:%',
  'tel:%zz',
  'tel:abc',
  'tel:--dial=1',
  'tel:-help',
  'tel:200"',
  "tel:200'",
  'tel:200`id`',
  'tel:200$(id)',
  'tel:200;phone-context=evil.example;phone-context=+1',
  'tel:200\r\nSIP/2.0 200 OK',
  'tel:200%0d%0aX: 1',
  'tel:200%0D%0AREGISTER',
  'tel:200%00',
  'tel:200%2500',
  'tel:200%250d%250a',
  'tel:200&key=OFFHOOK',
  'tel:200%26number=112',
  'tel:200?number=112',
  'tel:200%3bext=21',
  'tel:\u202e211',
  'tel:200<script>',
  'tel:200\u2028201',
  `tel:${'1'.repeat(60)}`,
  'tel://evil.example/200',
  'tel:http://evil.example',
  'callto:skype:echo123?call',
  'sip:200@pbx.example?Replaces=1',
  'sip:200@pbx.example;transport=udp%0d%0a',
  'sip:"Anna"<200@pbx.example>',
  'sip:200 201@pbx.example',
  'sips:@',
  'sip:',
  'http://evil.example/tel:200',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'offhook:quit',
];

test.each(HOSTILE)('a hostile link never reaches the phone: %j', async (link) => {
  // A SIP URI of another telephone system would be asked about.
  const profile = { outgoingUri: 'desk@pbx.example' };
  const desk = await atDesk({ dialling: { confirm: 'never' }, profile });
  const { send, phone, app, clock } = desk;
  const outcome = await send({ do: 'open-link', link });
  const { offer } = app.store.getState();
  if (outcome.ok && offer) {
    // Something in it was a number: the phone gets that, and nothing else of it.
    const dialling = send({ do: 'dial-offer', id: offer.id });
    await expect.poll(() => app.store.getState().countdown).not.toBeNull();
    await clock.pass(5_000);
    await dialling;
  }
  expect(phone.journal.filter(({ is }) => is === 'ignored' || is === 'key' || is === 'dtmf')).toEqual([]);
  for (const number of dialled(phone)) expect(number).toMatch(/^(?:\+?[\d*#]{1,30}|sips?:[\w.+-]+@[\w.-]+(?::\d+)?)$/);
  expect(dialled(phone).every((number) => link.includes(number))).toBe(true);
});

test('who opens links is what the system says, and Offhook opens them when somebody wants that', async () => {
  const { send, app, desktop } = await atDesk();
  const shown = () =>
    app.store
      .getState()
      .linkHandlers?.filter(({ ours }) => ours)
      .map(({ scheme }) => scheme);
  expect(app.store.getState().linkHandlers).toBeNull();
  desktop.links.set('sip', 'Other');
  await send({ do: 'look-at-links' });
  expect(shown()).toEqual([]);
  expect(app.store.getState().linkHandlers).toContainEqual({
    scheme: 'sip',
    ours: false,
    opensWith: 'Other',
    change: 'here',
  });
  await send({ do: 'open-links-here', scheme: 'tel', on: true });
  expect(shown()).toEqual(['tel']);
  desktop.openLinksHere = async (scheme) => ({ code: 'links-not-changed', scheme });
  expect(await send({ do: 'open-links-here', scheme: 'sip', on: true })).toEqual({
    ok: false,
    problem: { code: 'links-not-changed', scheme: 'sip' },
  });
  expect(shown()).toEqual(['tel']);
  await send({ do: 'show-link-settings' });
  expect(desktop.linkSettingsShown).toBe(1);
});
