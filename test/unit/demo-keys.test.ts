import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Button } from '../../electron/demo/button';
import { type DemoEvent, happen } from '../../electron/demo/call';
import { readDocument } from '../../electron/demo/document';
import { labelled } from '../../electron/demo/function-keys';
import { ownUrl } from '../../electron/demo/get-page';
import { settingsInstructions } from '../../electron/demo/instructions';
import { keyOfLed } from '../../electron/demo/led-keys';
import type { LedLight } from '../../electron/demo/lights';
import { messageTarget } from '../../electron/demo/message-target';
import { readQuery } from '../../electron/demo/query';
import { settingsXml } from '../../electron/demo/settings';
import { type DemoState, freshState, type Step } from '../../electron/demo/state';
import { readButtons } from '../../electron/demo/x-buttons';
import { findModel, generalModel } from '../../electron/phone/models';
import { buttonsBody, LIGHTS } from '../../electron/sip/x-buttons';
import { drawn, KINDS_OF_DISPLAY } from '../support/drawn';

const NOON = Date.UTC(2026, 0, 5, 12);

const stateAfter = (events: readonly DemoEvent[], from: DemoState = freshState): DemoState =>
  events.reduce((state, event) => happen(state, event, NOON).state, from);

const pressing = (state: DemoState, key: string): Step => happen(state, { is: 'key', key }, NOON);

const looks = (state: DemoState, key: string) => labelled(state, [key])[0];

const NONE: Button = { light: 'off', label: '', press: { is: 'none' } };
const setting = (key: string, button: Partial<Button>): DemoEvent => ({
  is: 'button',
  key,
  button: { ...NONE, ...button },
});

describe('a body of x-buttons', () => {
  test('sets keys one after another, its lines ending either way', () => {
    for (const end of ['\r\n', '\n']) {
      const lines = [
        'k=3',
        'c=hold',
        'l=Jürgen = 1',
        'n=2001',
        'a=invite',
        '',
        '',
        'k=12',
        'n=event+a@b',
        'a=message',
        '',
      ];
      expect(readButtons(lines.join(end))).toEqual([
        { key: 3, button: { light: 'hold', label: 'Jürgen = 1', press: { is: 'invite', number: '2001' } } },
        { key: 12, button: { light: 'off', label: '', press: { is: 'message', data: 'event+a@b' } } },
      ]);
    }
  });

  test('leaves what it does not say at its default', () => {
    expect(readButtons('k=1')).toEqual([{ key: 1, button: NONE }]);
    expect(readButtons('k=1\na=message')).toEqual([{ key: 1, button: NONE }]);
    expect(readButtons('k=1\nn=5\no=red\nd=Name\ni=1\nb=in\nm=1\nf=2')?.[0]?.button.press).toEqual({
      is: 'invite',
      number: '5',
    });
  });

  test.each([
    ['nothing', ''],
    ['empty lines alone', '\r\n\r\n'],
    ['a key behind its light', 'c=on\r\nk=1'],
    ['a light that no phone has', 'k=1\r\nc=blue'],
    ['another letter case', 'k=1\r\nc=ON'],
    ['a key 0', 'k=0'],
    ['a key that is no number', 'k=P1'],
    ['another deed', 'k=1\r\nn=1\r\na=transfer'],
    ['a line twice', 'k=1\r\nl=a\r\nl=b'],
    ['a line that is none', 'k=1\r\nlabel'],
    ['a number with a sign that is not shown', 'k=1\r\nn=11\t2'],
    ['a line break that counts as none', 'k=1\rc=on'],
  ])('that holds %s cannot be read', (_, body) => {
    expect(readButtons(body)).toBeNull();
  });

  test('is read as the client wrote it', () => {
    const word = fc.stringMatching(/^[\w äß€.+@-]{0,40}$/);
    const action = fc.oneof(
      fc.constant({ is: 'none' as const }),
      fc.record({ is: fc.constant('invite' as const), number: fc.stringMatching(/^[\d*#+]{1,20}$/) }),
      fc.record({ is: fc.constant('message' as const), data: fc.stringMatching(/^event\+[0-9a-f]{1,32}$/) }),
    );
    const button = fc.record({
      key: fc.integer({ min: 1, max: 144 }),
      light: fc.constantFrom(...LIGHTS),
      label: word,
      action,
    });
    fc.assert(
      fc.property(fc.array(button, { minLength: 1, maxLength: 10 }), (buttons) => {
        expect(readButtons(buttonsBody(buttons))).toEqual(
          buttons.map(({ key, light, label, action: press }) => ({ key, button: { light, label, press } })),
        );
      }),
    );
  });

  test('never breaks the phone, whatever it holds: each display can still be drawn, and each key pressed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    const line = fc.oneof(
      fc.tuple(fc.constantFrom('c', 'l', 'n', 'a', 'o', 'd'), anything).map(([name, text]) => `${name}=${text}`),
      fc.constantFrom(...LIGHTS).map((light) => `c=${light}`),
      fc.constantFrom('a=invite', 'a=message', 'n=12', ''),
      anything,
    );
    const block = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.array(line, { maxLength: 5 }));
    const body = fc.oneof(
      anything,
      fc
        .array(block, { maxLength: 6 })
        .map((all) => all.map(([key, lines]) => [`k=${key}`, ...lines, ''].join('\r\n')).join('\n')),
    );
    const check = fc.property(body, fc.constantFrom(...KINDS_OF_DISPLAY), (text, model) => {
      const buttons = readButtons(text) ?? [];
      const state = stateAfter(buttons.map(({ key, button }) => ({ is: 'button', key: `P${key}`, button })));
      for (const image of drawn(model, state)) expect(image.length).toBeGreaterThan(62);
      for (const { key } of buttons) drawn(model, pressing(state, `P${key}`).state);
    });
    fc.assert(check, { numRuns: 60 });
  });
});

describe('a button', () => {
  test('overlays what the key was, and an empty one gives the key back', () => {
    const was = looks(freshState, 'P3');
    const set = stateAfter([setting('P3', { light: 'park', label: 'Park', press: { is: 'invite', number: '70' } })]);
    expect(looks(set, 'P3')).toEqual({ key: 'P3', label: 'Park', light: 'slow' });
    expect(pressing(set, 'P3').actions).toContainEqual({ is: 'dial', number: '70' });
    expect(looks(set, 'P4')).toEqual(looks(freshState, 'P4'));
    expect(looks(stateAfter([setting('P3', {})], set), 'P3')).toEqual(was);
    expect(was?.label).not.toBe('');
  });

  test('takes a line key, too, whose own light is not seen then', () => {
    const set = stateAfter([setting('P1', { light: 'message', label: 'Mail' }), { is: 'dial', number: '201' }]);
    expect(looks(set, 'P1')).toEqual({ key: 'P1', label: 'Mail', light: 'slow' });
    expect(pressing(set, 'P1')).toEqual({ state: set, actions: [], errands: [] });
  });

  test.each([
    ['off', 'off'],
    ['on', 'on'],
    ['hold', 'slow'],
    ['pickup', 'fast'],
    ['park', 'slow'],
    ['message', 'slow'],
    ['offline', 'on'],
    ['error', 'fast'],
  ] as const)('whose light is told %s shines %s', (light, shines) => {
    expect(looks(stateAfter([setting('P5', { light, label: 'x' })]), 'P5')?.light).toBe(shines);
  });

  test('with data asks for a MESSAGE at each press, and changes nothing else', () => {
    const set = stateAfter([setting('P2', { press: { is: 'message', data: 'event+1' } })]);
    expect(pressing(set, 'P2')).toEqual({ state: set, actions: [], errands: [{ is: 'message', data: 'event+1' }] });
  });

  test('is told to the journal, and forgotten in a restart and a reset', () => {
    const button = { light: 'on', label: 'L', press: { is: 'none' } } as const;
    const first = happen(freshState, { is: 'button', key: 'P3', button }, NOON);
    expect(first.actions).toEqual([{ is: 'button', key: 'P3', ...button }]);
    for (const is of ['reboot', 'reset'] as const) expect(stateAfter([{ is }], first.state).buttons).toEqual({});
  });

  test('changes the display beside its key, with a light alone, too', () => {
    for (const model of ['870', '820', 'D717', 'D785']) {
      const before = drawn(model, freshState).at(-1);
      const named = drawn(model, stateAfter([setting('P3', { label: 'Elsewhere' })])).at(-1);
      const lit = drawn(model, stateAfter([setting('P3', { light: 'error' })])).at(-1);
      expect(
        [named, lit].map((image) => Buffer.compare(image ?? new Uint8Array(), before ?? new Uint8Array()) !== 0),
      ).toEqual([true, true]);
      expect(named).not.toEqual(lit);
    }
  });
});

describe('a MESSAGE of a key', () => {
  const registrar = { host: '127.0.0.1', port: 5070 };

  test('goes to the registrar, by its name or its place', () => {
    expect(messageTarget('event+1', registrar)).toEqual({
      ...registrar,
      uri: 'sip:event+1@127.0.0.1:5070',
      home: '127.0.0.1:5070',
    });
    expect(messageTarget('event+1', { ...registrar, domain: 'pbx.example' })).toEqual({
      ...registrar,
      uri: 'sip:event+1@pbx.example',
      home: 'pbx.example',
    });
    expect(messageTarget('a@pbx.example', { ...registrar, domain: 'pbx.example' })).toMatchObject(registrar);
  });

  test.each([
    ['a@127.0.0.1:5080', 'sip:a@127.0.0.1:5080', '127.0.0.1', 5080],
    ['a@127.9.9.9', 'sip:a@127.9.9.9', '127.9.9.9', 5060],
    ['a@localhost:1', 'sip:a@localhost:1', '127.0.0.1', 1],
    ['a@[::1]:7', 'sip:a@[::1]:7', '::1', 7],
    ['a b@127.0.0.1', 'sip:a%20b@127.0.0.1', '127.0.0.1', 5060],
    ['ä%41%@127.0.0.1', 'sip:%c3%a4%41%25@127.0.0.1', '127.0.0.1', 5060],
  ])('to %s goes there', (data, uri, host, port) => {
    expect(messageTarget(data, undefined)).toMatchObject({ uri, host, port });
    expect(messageTarget(data, registrar)).toMatchObject({ uri, host, port, home: '127.0.0.1:5070' });
  });

  test.each([
    'a@10.0.0.1',
    'a@pbx.example',
    'a@127.0.0.1.example',
    'a@[::2]',
    'a@127.0.0.1:0',
    'a@127.0.0.1:70000',
    'a@',
    'a@127.0.0.1 x',
    'a',
  ])('to %s goes nowhere without a registrar', (data) => {
    expect(messageTarget(data, undefined)).toBeNull();
  });

  test('never has a sign that would end its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (data) => {
        const target = messageTarget(data, registrar);
        if (target !== null) expect(target.uri).toMatch(/^sip:\S*$/);
      }),
    );
  });
});

describe('a setting of a key', () => {
  const set = (query: string): readonly DemoEvent[] =>
    settingsInstructions(readQuery(query)).flatMap((one) => (one.is === 'event' ? [one.event] : []));
  const stateWith = (query: string): DemoState => stateAfter(set(`settings=save&${query}`));

  test('is read from index 0, and stored where that is asked for', () => {
    expect(set('settings=save&fkey0=line&fkey_label2=Do%20not&fkey_short_label2=D')).toEqual([
      { is: 'setting', name: 'fkey0', value: 'line', stored: false },
      { is: 'setting', name: 'fkey_label2', value: 'Do not', stored: false },
      { is: 'setting', name: 'fkey_short_label2', value: 'D', stored: false },
    ]);
    expect(set('fkey2=none&store_settings=save&settings=save')).toEqual([
      { is: 'setting', name: 'fkey2', value: 'none', stored: true },
    ]);
  });

  test.each([
    'fkey2=none',
    'settings=load&fkey2=none',
    'settings=save&fkey=none',
    'settings=save&fkey02=none',
    'settings=save&fkey2',
    'settings=save&http_pass=x',
    'settings=save&action_incoming_url=x',
    `settings=save&fkey_label2=${'x'.repeat(1_001)}`,
    'settings=save&fkey2=speed%2030%000',
  ])('%s sets nothing, and is told', (query) => {
    expect(set(query)).toEqual([]);
    expect(settingsInstructions(readQuery(query)).some(({ is }) => is === 'nothing')).toBe(true);
  });

  test.each([
    ['line', 'P1', 'Line 1', []],
    ['line', 'P5', '', []],
    ['speed 201', 'P5', 'Anna Berg', ['201']],
    ['speed 030 1', 'P1', '030 1', ['030 1']],
    ['none', 'P3', '', []],
    ['', 'P3', '', []],
    ['button 9', 'P3', '', []],
    ['keyevent F_DND', 'P3', '', []],
  ] as const)('"%s" on %s is shown as "%s" and dials %j', (value, key, label, numbers) => {
    const state = stateWith(`fkey${Number(key.slice(1)) - 1}=${encodeURIComponent(value)}`);
    expect(looks(state, key)).toEqual({ key, label, light: 'off' });
    const { actions, errands } = pressing(state, key);
    expect(actions.flatMap((one) => (one.is === 'dial' ? [one.number] : []))).toEqual(numbers);
    expect(errands).toEqual([]);
  });

  test('with a URL has a press ask for it', () => {
    const url = 'http://127.0.0.1:8080/a?b=1';
    const { errands, state } = pressing(stateWith(`fkey2=${encodeURIComponent(`url ${url}`)}`), 'P3');
    expect(errands).toEqual([{ is: 'url', url }]);
    expect(state.calls).toEqual([]);
  });

  test('for a label names the key, whose use stays', () => {
    const state = stateWith('fkey_label2=Front%0Adoor%E2%80%AE');
    expect(looks(state, 'P3')?.label).toBe('Frontdoor');
    expect(pressing(state, 'P3').actions).toEqual(pressing(freshState, 'P3').actions);
    expect(looks(stateAfter(set('settings=save&fkey_label2='), state), 'P3')).toEqual(looks(freshState, 'P3'));
  });

  test('that names a button has the key show and do what the button says', () => {
    const button = setting('P9', { light: 'on', label: 'Nine', press: { is: 'invite', number: '9' } });
    const state = stateAfter([button], stateWith('fkey2=button%209&fkey_label2=x'));
    expect(looks(state, 'P3')).toEqual({ key: 'P3', label: 'Nine', light: 'on' });
    expect(pressing(state, 'P3').actions).toContainEqual({ is: 'dial', number: '9' });
  });

  test('is overlaid by a button, and back when the button goes', () => {
    const state = stateWith('fkey2=speed%20205&fkey_label2=Five');
    const overlaid = stateAfter([setting('P3', { light: 'on', label: 'B' })], state);
    expect(looks(overlaid, 'P3')?.label).toBe('B');
    expect(looks(stateAfter([setting('P3', {})], overlaid), 'P3')?.label).toBe('Five');
  });

  test('that was stored survives a restart, and none a reset', () => {
    const stored = stateAfter(set('settings=save&store_settings=save&fkey_label2=Kept'));
    const both = stateAfter(set('settings=save&fkey_label2=Now&fkey_label3=Lost'), stored);
    expect(['P3', 'P4'].map((key) => looks(both, key)?.label)).toEqual(['Now', 'Lost']);
    const again = stateAfter([{ is: 'reboot' }], both);
    expect(['P3', 'P4'].map((key) => looks(again, key)?.label)).toEqual(['Kept', looks(freshState, 'P4')?.label]);
    expect(stateAfter([{ is: 'reset' }], both)).toEqual({ ...freshState });
  });

  test('never breaks the phone, whatever it holds', () => {
    const name = fc.constantFrom('fkey2', 'fkey_label2', 'fkey_short_label2', 'fkey0');
    const word = fc.constantFrom('', 'line', 'speed ', 'url ', 'button ', 'none');
    const value = fc.tuple(word, fc.string({ unit: 'binary', maxLength: 100 })).map((parts) => parts.join(''));
    const change = fc.record({ is: fc.constant('setting' as const), name, value, stored: fc.boolean() });
    const check = fc.property(fc.array(change), fc.constantFrom(...KINDS_OF_DISPLAY), (changes, model) => {
      const state = stateAfter(changes);
      drawn(model, state);
      for (const key of ['P1', 'P3']) drawn(model, pressing(state, key).state);
    });
    fc.assert(check, { numRuns: 60 });
  });
});

describe('the page of all settings', () => {
  const keys = ['P1', 'P2', 'P3'];

  test('has an entry for each key, as it was set or as the phone came', () => {
    const state = stateAfter([
      { is: 'setting', name: 'fkey_label2', value: '<A & "B">', stored: false },
      { is: 'setting', name: 'fkey1', value: 'none', stored: true },
    ]);
    const text = settingsXml(state, keys, 'p<w');
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*<settings><phone-settings>/);
    expect(text).toContain('<http_pass perm="">p&lt;w</http_pass>');
    expect(
      [...text.matchAll(/<fkey_label idx="(\d)" perm="">(.*)<\/fkey_label>/g)].map(([, , value]) => value),
    ).toEqual(['', '', '&lt;A &amp; &quot;B&quot;&gt;']);
    expect(
      [...text.matchAll(/<fkey idx="(\d)" context="active" perm="">(.*)<\/fkey>/g)].map(
        ([, at, value]) => `${at} ${value}`,
      ),
    ).toEqual(['0 line', '1 none', '2 speed 200']);
  });
});

describe('an address that the phone may ask', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1.2.3:8080/a?b#c',
    'http://localhost:1/',
    'http://[::1]:8/',
    'http://2130706433/',
  ])('is %s', (text) => expect(ownUrl(text)).not.toBeNull());

  test.each([
    'https://127.0.0.1/',
    'http://u:p@127.0.0.1/',
    'http://10.0.0.1/',
    'http://127.0.0.1.example/',
    'http://localhost.example/',
    'http://[::ffff:7f00:1]/',
    'http://0.0.0.0/',
    'file:///etc/passwd',
    'http://',
    'nonsense',
    '',
    `http://127.0.0.1/${'x'.repeat(1_000)}`,
  ])('is not %s', (text) => expect(ownUrl(text)).toBeNull());
});

const TEXT = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<SnomIPPhoneText>${inside}</SnomIPPhoneText>\n`;
const SILENT = (inside: string): string => `<SnomIPPhoneSilent state="relevant">${inside}</SnomIPPhoneSilent>`;

const asked = (text: string, state: DemoState = freshState) => readDocument(text, state)?.instructions;

describe('a document of the minibrowser', () => {
  test('with a text takes the display, sets lights, and then fetches', () => {
    const text = TEXT(`
      <Title>Front &amp; back</Title><Text>Two
        lines<br/>and &#228; &#x201c;sign&#x201d;</Text>
      <Led number="5" color="green">on</Led><LED NUMBER="6" COLOR="Red">BlinkFast</LED>
      <fetch mil="20">snom://mb_exit</fetch><fetch>http://127.0.0.1/next.xml</fetch>`);
    const document = { title: 'Front & back', text: 'Two lines and ä “sign”' };
    expect(readDocument(text, freshState)).toEqual({
      root: 'SnomIPPhoneText',
      instructions: [
        { is: 'event', event: { is: 'document', document } },
        { is: 'led', number: 5, led: { colour: 'green', light: 'on' } },
        { is: 'led', number: 6, led: { colour: 'red', light: 'blinkfast' } },
        {
          is: 'later',
          afterMs: 20,
          instructions: [{ is: 'event', event: { is: 'document-over', document } }],
        },
        { is: 'fetch', url: 'http://127.0.0.1/next.xml' },
      ],
    });
  });

  test.each([
    '<Led>on</Led>',
    '<Led number="x">on</Led>',
    '<Led number="5">green</Led>',
    '<Led number="5" color="a b">on</Led>',
  ])('with %s sets no light', (led) => {
    expect(asked(TEXT(led))?.map(({ is }) => is)).toEqual(['event', 'nothing']);
  });

  test('that is silent does what a NOTIFY has it do, fetches on, and sets no light', () => {
    const text = SILENT(
      '<fetch mil="10">snom://mb_nop#key=P1&amp;key=F_OK</fetch><Led number="5">on</Led><fetch>http://127.0.0.1/?a=1&amp;b=2</fetch>',
    );
    expect(asked(text)).toEqual([
      { is: 'nothing', what: 'Led in a silent document' },
      { is: 'press', key: 'P1' },
      { is: 'press', key: 'F_OK' },
      { is: 'fetch', url: 'http://127.0.0.1/?a=1&b=2' },
    ]);
  });

  test('ends the one before it by mb_exit, with a fragment or without', () => {
    const exit = { is: 'event', event: { is: 'document-over' } };
    expect(asked(SILENT('<fetch>snom://mb_exit</fetch>'))).toEqual([exit]);
    expect(asked(SILENT('<fetch>phone://mb_exit#key=1</fetch>'))).toEqual([exit, { is: 'press', key: '1' }]);
    expect(asked(SILENT('<fetch>snom://mb_nop</fetch>'))).toEqual([{ is: 'nothing', what: 'snom://mb_nop' }]);
  });

  test('that is not relevant acts while another one is open, and not else', () => {
    const text = '<IPPhoneSilent><fetch>snom://mb_nop#key=1</fetch></IPPhoneSilent>';
    const open = stateAfter([{ is: 'document', document: { title: '', text: 'x' } }]);
    expect(asked(text)).toEqual([{ is: 'nothing', what: 'a document that is not relevant' }]);
    expect(asked(text, open)).toEqual([{ is: 'press', key: '1' }]);
  });

  test.each(['idle', 'in a call'])('holds to a condition while the phone is %s', (when) => {
    const state = when === 'idle' ? freshState : stateAfter([{ is: 'dial', number: '201' }]);
    const led = '<If condition="$(phone_state)==Idle"><Led number="1">on</Led></If>';
    expect(asked(TEXT(led), state)?.some(({ is }) => is === 'led')).toBe(when === 'idle');
  });

  test.each([
    '',
    'text',
    '<html></html>',
    '<SnomIPPhoneMenu/>',
    '<SnomIPPhoneText>',
    `<SnomIPPhoneText>${'x'.repeat(65_600)}</SnomIPPhoneText>`,
  ])('is not "%.20s"', (text) => expect(readDocument(text, freshState)).toBeNull());

  test('stays on the display until it is ended, and by a key that goes back', () => {
    const first = { title: 'A', text: 'a' };
    const second = { title: 'B', text: 'b' };
    const open = stateAfter([
      { is: 'key', key: 'MENU' },
      { is: 'document', document: first },
    ]);
    expect(open).toMatchObject({ document: first, menu: null });
    expect(stateAfter([{ is: 'document-over', document: second }], open).document).toBe(first);
    expect(stateAfter([{ is: 'document-over', document: first }], open).document).toBeNull();
    expect(stateAfter([{ is: 'document-over' }], open).document).toBeNull();
    for (const key of ['CANCEL', 'F_CANCEL', 'F4']) expect(pressing(open, key).state.document).toBeNull();
    for (const is of ['reboot', 'reset'] as const) expect(stateAfter([{ is }], open).document).toBeNull();
  });

  test('gives way to a call that comes in, whose rejection leaves it there', () => {
    const open = stateAfter([{ is: 'document', document: { title: 'A', text: 'a' } }]);
    const ringing = stateAfter([{ is: 'ring', from: '201' }], open);
    expect(drawn('870', ringing)).not.toEqual(drawn('870', open));
    const [call] = stateAfter([{ is: 'key', key: 'CANCEL' }], ringing).calls;
    expect([call?.is, ringing.document?.title]).toEqual(['ended', 'A']);
  });

  test.each(KINDS_OF_DISPLAY)('is drawn on the display of a %s, however long it is', (model) => {
    const show = (state: DemoState): string => Buffer.from(drawn(model, state)[0] ?? []).toString('base64');
    const documents = [
      { title: 'Title', text: 'One' },
      { title: 'Title', text: 'Two' },
      { title: '', text: 'x'.repeat(1_000) },
      { title: 'Other '.repeat(10), text: 'One' },
    ];
    const images = documents.map((document) => show(stateAfter([{ is: 'document', document }])));
    expect(new Set([show(freshState), ...images]).size).toBe(5);
  });

  test('never breaks the phone, whatever it holds', () => {
    const junk = fc.string({ unit: 'binary', maxLength: 60 });
    const part = fc.oneof(
      junk,
      junk.map((text) => `<Title>${text}</Title>`),
      junk.map((text) => `<Text>${text}</Text>`),
      fc.tuple(fc.nat(40), junk).map(([number, text]) => `<Led number="${number}" color="${text}">on</Led>`),
      junk.map((text) => `<fetch mil="${text}">snom://mb_nop#${text}</fetch>`),
      fc.integer({ min: 0, max: 0x11ffff }).map((code) => `<Text>&#${code};</Text>`),
    );
    const root = fc.constantFrom(TEXT, SILENT);
    const check = fc.property(root, fc.array(part), fc.constantFrom(...KINDS_OF_DISPLAY), (of, parts, model) => {
      const events = (asked(of(parts.join(''))) ?? []).flatMap((one) => (one.is === 'event' ? [one.event] : []));
      drawn(model, stateAfter(events));
    });
    fc.assert(check, { numRuns: 100 });
  });
});

describe('a light of a document', () => {
  const led = (key: string, light: LedLight): DemoEvent => ({ is: 'led', key, led: { colour: 'green', light } });

  test.each([
    ['on', 'on'],
    ['blink', 'slow'],
    ['blinkslow', 'slow'],
    ['blinkfast', 'fast'],
  ] as const)('that is told %s shines %s', (word, light) => {
    expect(looks(stateAfter([led('P3', word)]), 'P3')).toEqual({ ...looks(freshState, 'P3'), light });
  });

  test('is over the line’s and the button’s own, until it is off', () => {
    const own = stateAfter([setting('P3', { light: 'hold', label: 'B' }), { is: 'dial', number: '999' }]);
    const over = stateAfter([led('P1', 'blinkfast'), led('P3', 'on')], own);
    expect(['P1', 'P3'].map((key) => looks(over, key)?.light)).toEqual(['fast', 'on']);
    const off = happen(over, led('P1', 'off'), NOON);
    expect(off.actions).toEqual([{ is: 'led', key: 'P1', colour: 'green', light: 'off' }]);
    expect(['P1', 'P3'].map((key) => looks(off.state, key)?.light)).toEqual(['on', 'on']);
    expect(looks(stateAfter([led('P3', 'off')], over), 'P3')?.light).toBe('slow');
    expect(stateAfter([{ is: 'reboot' }], over).leds).toEqual({});
  });

  test.each([
    ['D335', 2, 'P1'],
    ['D385', 3, 'P2'],
    ['D713', 1, 'P1'],
    ['D717', 5, 'P1'],
    ['D735', 5, 'P1'],
    ['D785', 11, 'P7'],
    ['D862', 5, 'P1'],
    ['D865', 6, 'P2'],
    ['870', 0, 'P1'],
    ['D785', 4, null],
    ['D785', 29, null],
    ['D717', 8, null],
  ] as const)('of a %s with the number %i is that of %s', (name, number, key) => {
    expect(keyOfLed(findModel(name) ?? generalModel, number)).toBe(key);
  });
});
