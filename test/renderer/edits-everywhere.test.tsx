import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { usualRules } from '../../electron/contract/dialling/rules';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import type { SequenceStep } from '../../electron/contract/sequences/sequence';
import { defaultSettings, type Settings as Kept } from '../../electron/contract/settings';
import type { AppState } from '../../electron/contract/state';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { type LateApp, lateApp, tick } from '../support/late-app';
import { open } from './page';
import { Panel } from './panel-page';
import { Settings } from './settings-page';

afterEach(cleanup);

type Scope = Pick<typeof screen, 'getByLabelText' | 'getByRole'>;

const field = (name: string, scope: Scope = screen): HTMLInputElement => scope.getByLabelText<HTMLInputElement>(name);
const group = (name: string | RegExp): Scope => within(screen.getByRole('group', { name }));
const form = (name: string): Scope => within(screen.getByRole('form', { name }));
const put = (control: HTMLElement, value: string): void => void fireEvent.change(control, { target: { value } });
const enter = (control: HTMLElement): void => void fireEvent.keyDown(control, { key: 'Enter' });
const press = (name: string, scope: Scope = screen): void => void fireEvent.click(scope.getByRole('button', { name }));

/** Writes a text into a field, and Enter. */
const write = (name: string, text: string, scope?: Scope): void => {
  put(field(name, scope), text);
  enter(field(name, scope));
};
const choose = (name: string, value: string, scope?: Scope): void => put(field(name, scope), value);
const check = (name: string, scope?: Scope): void => void fireEvent.click(field(name, scope));
/** Fills in a form and sends it. */
const send = (name: string, texts: Readonly<Record<string, string>>): void => {
  for (const [label, text] of Object.entries(texts)) put(field(label, form(name)), text);
  fireEvent.submit(screen.getByRole('form', { name }));
};
/** The row whose field of this name holds the text. */
const rowWith = (name: string, text: string): Scope => {
  const [control] = screen.getAllByLabelText<HTMLInputElement>(name).filter(({ value }) => value === text);
  return within(control?.closest('li') ?? document.body);
};
const record = (name: string, key: string): void => {
  press(`Record a hotkey for ${name}`);
  fireEvent.keyDown(window, { key, code: `Key${key.toUpperCase()}`, ctrlKey: true, altKey: true, shiftKey: true });
};
const addKeys = (keys: string): void => {
  put(field('Keys to press'), keys);
  press('Add');
};
const writeKey = (key: string): void => {
  const [combobox] = screen.getAllByRole('combobox', { name: 'Key' });
  if (!combobox) return;
  put(combobox, key);
  fireEvent.blur(combobox);
};
/** The words beside a control, but for its hint. */
const beside = (control: HTMLElement): string | null | undefined =>
  control.parentElement?.querySelector('[role="status"]')?.textContent;

const phone = (more: object = {}): PhoneProfile =>
  PhoneProfile.parse({ id: 'desk', name: 'Desk', host: 'desk.invalid', way: 'http', ...more });
const bySip = phone({ way: 'sip' });
const byTls = phone({ scheme: 'https', port: 443, certificate: 'file' });
const withRules = (rules: object): Partial<Kept> => ({ phones: [phone({ rules: { ...usualRules(), ...rules } })] });
const line = (name: string) => ({ name, uri: `${name}@pbx.invalid` });
const own = (pattern: string, more: object = {}) => ({ pattern, replacement: '', final: false, ...more });
const range = (from: string, to: string) => ({ from, to });
const wait = (ms: number) => ({ is: 'wait', ms }) as const;
const sequence = (steps: readonly SequenceStep[] = [wait(1), wait(2), wait(3)]) => ({
  sequences: [{ id: 'one', name: 'One', steps: [...steps], coolDownMs: 0, inTray: false, inPanel: false }],
});
const desk = ({ phones }: AppState) => phones.find(({ id }) => id === 'desk');
const demo = ({ phones }: AppState) => phones.find(({ id }) => id === 'demo');

const section = (name: string) => () => void fireEvent.click(screen.getByRole('tab', { name }));
const opened =
  (name: string | RegExp, tab = 'Phones') =>
  () => {
    section(tab)();
    fireEvent.click(screen.getByRole('button', { name }));
  };
const ofDesk = opened(/^Desk/);
const rulesOfDesk = () => {
  section('Dialling rules')();
  choose('Phone', 'desk');
};

interface Form {
  readonly form: string;
  readonly settings?: Partial<Kept>;
  /** The country that the computer says; absent: Germany. */
  readonly country?: null;
  readonly page?: 'settings' | 'phone' | 'panel';
  readonly begin: () => void;
  /** Two edits: the second is made before the page has heard anything of the first. */
  readonly edits: readonly [() => void, () => void];
  readonly kept: (state: AppState) => unknown;
  readonly then: unknown;
  /** The controls beside which it is said that they were saved. */
  readonly says?: () => readonly HTMLElement[];
}

const desks = { phones: [phone()] };

const FORMS: readonly Form[] = [
  {
    form: 'a phone: two fields',
    settings: desks,
    begin: ofDesk,
    edits: [() => write('Name', 'Hall'), () => choose('Model', '870')],
    kept: (state) => [desk(state)?.name, desk(state)?.model],
    then: ['Hall', '870'],
    says: () => [field('Name'), field('Model')],
  },
  {
    form: 'a phone: one field twice',
    settings: desks,
    begin: ofDesk,
    edits: [() => write('Name', 'Hall'), () => write('Name', 'Kitchen')],
    kept: (state) => desk(state)?.name,
    then: 'Kitchen',
    says: () => [field('Name')],
  },
  {
    form: 'a phone: connection and port',
    settings: desks,
    begin: ofDesk,
    edits: [() => choose('Connection', 'https'), () => write('Port', '8443')],
    kept: (state) => [desk(state)?.scheme, desk(state)?.port],
    then: ['https', 8443],
    says: () => [field('Connection'), field('Port')],
  },
  {
    form: 'a phone: the keys that it has',
    settings: desks,
    begin: ofDesk,
    edits: [() => write('Function keys', '12'), () => choose('Expansion modules', '2')],
    kept: (state) => [desk(state)?.keys.functionKeys, desk(state)?.keys.modules],
    then: [12, 2],
    says: () => [field('Function keys'), field('Expansion modules')],
  },
  {
    form: 'a phone: advanced',
    settings: desks,
    begin: ofDesk,
    edits: [() => choose('Separators between keys', 'encoded'), () => choose('Requests', 'POST')],
    kept: (state) => desk(state)?.wire,
    then: { separators: 'encoded', method: 'POST' },
    says: () => [field('Separators between keys'), field('Requests')],
  },
  {
    form: 'a phone by SIP: advanced',
    settings: { phones: [bySip] },
    begin: ofDesk,
    edits: [() => write('Between two keys', '500 ms'), () => check('Dial only when the phone is idle')],
    kept: (state) => [desk(state)?.sip.stepMs, desk(state)?.sip.dialsWhenIdle],
    then: [500, true],
    says: () => [field('Between two keys'), field('Dial only when the phone is idle')],
  },
  {
    form: 'a phone: its certificate',
    settings: { phones: [byTls] },
    begin: ofDesk,
    edits: [() => write('PEM file', '/etc/ca.pem'), () => check('Allow old TLS for this phone')],
    kept: (state) => [desk(state)?.caFile, desk(state)?.oldTls],
    then: ['/etc/ca.pem', true],
    says: () => [field('PEM file'), field('Allow old TLS for this phone')],
  },
  {
    form: 'a phone: a line, and one more',
    settings: desks,
    begin: ofDesk,
    edits: [
      () => send('New identity', { 'Identity name': 'a', 'user@registrar': 'a@pbx.invalid' }),
      () => send('New identity', { 'Identity name': 'b', 'user@registrar': 'b@pbx.invalid' }),
    ],
    kept: (state) => desk(state)?.lines,
    then: [line('a'), line('b')],
  },
  {
    form: 'a phone: a line is removed, the next one changed',
    settings: { phones: [phone({ lines: [line('a'), line('b'), line('c')] })] },
    begin: ofDesk,
    edits: [() => press('Remove a'), () => write('Identity name', 'd', rowWith('Identity name', 'b'))],
    kept: (state) => desk(state)?.lines,
    then: [{ name: 'd', uri: 'b@pbx.invalid' }, line('c')],
  },
  {
    form: 'a phone: two lines are removed',
    settings: { phones: [phone({ lines: [line('a'), line('b'), line('c')] })] },
    begin: ofDesk,
    edits: [() => press('Remove a'), () => press('Remove b')],
    kept: (state) => desk(state)?.lines,
    then: [line('c')],
  },
  {
    form: 'the demo phone',
    settings: desks,
    begin: opened(/^Demo 870/),
    edits: [() => choose('Model', '370'), () => choose('Expansion modules', '1')],
    kept: (state) => [demo(state)?.model, demo(state)?.keys.modules],
    then: ['370', 1],
    says: () => [field('Model'), field('Expansion modules')],
  },
  {
    form: 'the server',
    settings: { ...desks, server: { ...defaultSettings().server, host: 'pbx.invalid' } },
    begin: section('Phones'),
    edits: [() => write('Server', 'pbx2.invalid'), () => write('Directory user', 'a@pbx')],
    kept: ({ server }) => [server.host, server.user],
    then: ['pbx2.invalid', 'a@pbx'],
    says: () => [field('Server'), field('Directory user')],
  },
  {
    form: 'how Offhook dials',
    begin: section('Dialling'),
    edits: [() => choose('Countdown', '3'), () => check('Watch the clipboard')],
    kept: ({ dialling }) => [dialling.countdownS, dialling.watchClipboard],
    then: [3, true],
    says: () => [field('Countdown'), field('Watch the clipboard')],
  },
  {
    form: 'a box: ticked, and unticked',
    begin: section('Dialling'),
    edits: [() => check('Watch the clipboard'), () => check('Watch the clipboard')],
    kept: ({ dialling }) => dialling.watchClipboard,
    then: false,
    says: () => [field('Watch the clipboard')],
  },
  {
    form: 'dialling rules: two fields',
    settings: desks,
    begin: rulesOfDesk,
    edits: [() => write('Area code', '30'), () => write('Dial first', '0')],
    kept: (state) => [desk(state)?.rules.areaCode, desk(state)?.rules.outside.prefix],
    then: ['30', '0'],
    says: () => [field('Area code'), field('Dial first')],
  },
  {
    form: 'dialling rules: the outside line',
    settings: withRules({ outside: { prefix: '0', from: 4 } }),
    begin: rulesOfDesk,
    edits: [() => write('Dial first', '9'), () => write('Minimum digits', '6')],
    kept: (state) => desk(state)?.rules.outside,
    then: { prefix: '9', from: 6 },
    says: () => [field('Dial first'), field('Minimum digits')],
  },
  {
    form: 'dialling rules: lengths, and a range',
    settings: desks,
    begin: rulesOfDesk,
    edits: [
      () => {
        put(field('At least'), '2');
        write('At most', '3');
      },
      () => send('New range', { First: '200', Last: '299' }),
    ],
    kept: (state) => desk(state)?.rules.internal,
    then: { least: 2, most: 3, ranges: [range('200', '299')] },
  },
  {
    form: 'dialling rules: a range is removed, the next one changed',
    settings: withRules({ internal: { least: 1, most: 0, ranges: [range('1', '2'), range('3', '4')] } }),
    begin: rulesOfDesk,
    edits: [() => press('Remove 1–2'), () => write('Last', '9', rowWith('First', '3'))],
    kept: (state) => desk(state)?.rules.internal.ranges,
    then: [range('3', '9')],
  },
  {
    form: 'own rules: one is added, and one more',
    settings: desks,
    begin: rulesOfDesk,
    edits: [
      () => send('New rule', { Pattern: '^1', Replacement: '2' }),
      () => send('New rule', { Pattern: '^3', Replacement: '4' }),
    ],
    kept: (state) => desk(state)?.rules.own,
    then: [own('^1', { replacement: '2' }), own('^3', { replacement: '4' })],
  },
  {
    form: 'own rules: one is moved, and made the last',
    settings: withRules({ own: [own('^1'), own('^2')] }),
    begin: rulesOfDesk,
    edits: [() => press('Move rule 2 up'), () => check('Apply no further rule', rowWith('Pattern', '^2'))],
    kept: (state) => desk(state)?.rules.own,
    then: [own('^2', { final: true }), own('^1')],
  },
  {
    form: 'own rules: one that is refused takes no other with it',
    settings: withRules({ own: [own('^1')] }),
    begin: rulesOfDesk,
    edits: [
      () => send('New rule', { Pattern: '(', Replacement: '2' }),
      () => write('Replacement', '7', group('Rule 1')),
    ],
    kept: (state) => desk(state)?.rules.own,
    then: [own('^1', { replacement: '7' })],
  },
  {
    form: 'a phone that is added',
    begin: section('Phones'),
    edits: [
      () => {
        write('Address', 'hall.invalid');
        fireEvent.submit(screen.getByRole('form', { name: 'Add a phone' }));
      },
      () => write('Name', 'Hall'),
    ],
    kept: ({ phones }) => phones.flatMap(({ demo: isDemo, name, host }) => (isDemo ? [] : [[name, host]])),
    then: [['Hall', 'hall.invalid']],
  },
  {
    form: 'a favourite, and a mistake in it',
    begin: opened('Add a favourite', 'History'),
    edits: [
      () => send('New favourite', { Name: 'Ana', Number: '030 398330' }),
      () => send('New favourite', { Name: 'Anna' }),
    ],
    kept: ({ favourites }) => favourites.map(({ name, number }) => [name, number]),
    then: [['Anna', '030 398330']],
  },
  {
    form: 'a PIN, and a mistake in it',
    begin: opened('Add a PIN', 'Sequences'),
    edits: [() => send('New PIN', { Name: 'Dor', Digits: '21' }), () => send('New PIN', { Name: 'Door' })],
    kept: ({ pins }) => pins.map(({ name }) => name),
    then: ['Door'],
  },
  {
    form: 'links',
    begin: section('Links'),
    edits: [() => choose('Links that forward calls', 'ask'), () => choose('Links that forward calls', 'refuse')],
    kept: ({ dialling }) => dialling.linksMayForward,
    then: false,
    says: () => [field('Links that forward calls')],
  },
  {
    form: 'the kinds of links',
    begin: section('Links'),
    edits: [() => check('Open tel: links with Offhook'), () => check('Open sip: links with Offhook')],
    kept: ({ linkHandlers }) => linkHandlers?.filter(({ ours }) => ours).map(({ scheme }) => scheme),
    then: ['tel', 'sip'],
  },
  {
    form: 'the language',
    begin: section('About'),
    edits: [() => choose('Language', 'de'), () => choose('Language', 'en')],
    kept: ({ languageSetting }) => languageSetting,
    then: 'en',
    says: () => [field('Language')],
  },
  {
    form: 'hotkeys',
    begin: section('Hotkeys'),
    edits: [() => record('Mute', 'a'), () => record('Hold', 'b')],
    kept: ({ hotkeys }) =>
      hotkeys
        .map(({ accelerator }) => accelerator)
        .filter((keys) => /\+[AB]$/.test(keys ?? ''))
        .sort(),
    then: ['CommandOrControl+Alt+Shift+A', 'CommandOrControl+Alt+Shift+B'],
  },
  {
    form: 'a hotkey for keys, and one more',
    begin: section('Hotkeys'),
    edits: [() => addKeys('1'), () => addKeys('2')],
    kept: ({ hotkeys }) => hotkeys.flatMap(({ run }) => (run.do === 'press' ? [run.sequence] : [])),
    then: ['1', '2'],
  },
  {
    form: 'a sequence: its name, and a box',
    settings: sequence(),
    begin: opened(/^One/, 'Sequences'),
    edits: [() => write('Name', 'Two'), () => check('Tray menu')],
    kept: ({ sequences }) => [sequences[0]?.name, sequences[0]?.inTray],
    then: ['Two', true],
    says: () => [field('Name')],
  },
  {
    form: 'a sequence: a step is changed, and moved',
    settings: sequence(),
    begin: opened(/^One/, 'Sequences'),
    edits: [() => write('Time, in ms', '70', group(/^Step 2/)), () => press('Move step 2 up')],
    kept: ({ sequences }) => sequences[0]?.steps,
    then: [wait(70), wait(1), wait(3)],
  },
  {
    form: 'a sequence: a step that is refused takes no other with it',
    settings: sequence([{ is: 'key', key: 'ENTER' }, wait(2)]),
    begin: opened(/^One/, 'Sequences'),
    edits: [() => writeKey('NO_SUCH_KEY'), () => press('Remove step 2')],
    kept: ({ sequences }) => sequences[0]?.steps,
    then: [{ is: 'key', key: 'ENTER' }],
  },
  {
    form: 'how long calls are kept, and whether',
    begin: section('History'),
    edits: [() => write('Days to keep them', '30'), () => write('Days to keep them', '31')],
    kept: ({ dialling }) => dialling.history,
    then: { on: true, days: 31 },
    says: () => [field('Days to keep them')],
  },
  {
    form: 'whether calls are kept: off, and on again',
    begin: section('History'),
    edits: [() => check('Remember dialled numbers'), () => check('Remember dialled numbers')],
    kept: ({ dialling }) => dialling.history.on,
    then: true,
  },
  {
    form: 'soft keys: light and label',
    begin: opened('P1', 'Phone keys'),
    edits: [() => choose('Light', 'on'), () => write('Label', 'Door')],
    kept: ({ softKeys }) => softKeys.keys.map(({ key, light, label }) => [key, light, label]),
    then: [['P1', 'on', 'Door']],
  },
  {
    form: 'soft keys: a number, and then nothing',
    begin: opened('P1', 'Phone keys'),
    edits: [
      () => {
        choose('When pressed', 'dial');
        write('Number', '030 398330');
      },
      () => choose('When pressed', 'none'),
    ],
    kept: ({ softKeys }) => softKeys.keys.map(({ action }) => action),
    then: [{ is: 'none' }],
  },
  {
    form: 'phone window: the editor of a soft key',
    page: 'phone',
    begin: () => void fireEvent.contextMenu(screen.getByRole('button', { name: 'P1' })),
    edits: [() => choose('Light', 'on'), () => write('Label', 'Door')],
    kept: ({ softKeys }) => softKeys.keys.map(({ key, light, label }) => [key, light, label]),
    then: [['P1', 'on', 'Door']],
  },
  {
    form: 'phone window: labels',
    page: 'phone',
    begin: () => press('Label the keys'),
    edits: [() => write('Label of P1', 'Door'), () => write('Label of P2', 'Gate')],
    kept: (state) => demo(state)?.keys.labels,
    then: { P1: 'Door', P2: 'Gate' },
  },
  {
    form: 'panel: the country',
    country: null,
    page: 'panel',
    begin: () => {},
    edits: [
      () => {
        choose('In which country is this phone?', 'AT');
        press('Save the country');
      },
      () => {
        choose('In which country is this phone?', 'DE');
        press('Save the country');
      },
    ],
    kept: ({ countryAnswered }) => countryAnswered,
    then: 'DE',
  },
];

const PAGES = { settings: <Settings />, phone: <PhoneWindow />, panel: <Panel /> };

type Opened = Pick<Form, 'settings' | 'country' | 'page' | 'begin'>;

async function begin({ settings, country, page = 'settings', begin: first }: Opened) {
  const late = await lateApp(settings, country);
  open(PAGES[page], late.bridge);
  first();
  await late.catchUp();
  return late;
}

/** The page has done what the last event has set off. */
const settled = (): Promise<void> => act(tick);

async function make(edits: Form['edits']): Promise<void> {
  for (const edit of edits) {
    edit();
    await settled();
  }
}

function checkSaid({ says }: Form): void {
  const controls = says?.() ?? [];
  expect(controls.map(beside)).toEqual(controls.map(() => 'saved'));
}

test.each(FORMS)('$form: two edits of one moment are both there', async (one) => {
  const { app, fallBehind, catchUp } = await begin(one);
  fallBehind();
  await make(one.edits);
  await catchUp();
  expect(one.kept(app.store.getState())).toEqual(one.then);
  checkSaid(one);
});

/** Has the keychain take its time: what it is told waits for the function that comes back. */
function hold(keychain: LateApp['keychain']): (trouble: 'dismissed' | null) => Promise<void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const set = keychain.set.bind(keychain);
  keychain.set = async (account, password) => {
    await held;
    return set(account, password);
  };
  return async (trouble) => {
    keychain.trouble = trouble;
    release();
    await settled();
  };
}

/** Those that ask the keychain for nothing themselves. */
const WAITING = FORMS.filter(({ form: name }) => !/^(a phone that is added|a PIN)/.test(name));

test.each(WAITING)('$form: edits are there while a password waits, and after that', async (one) => {
  const late = await begin({ ...one, settings: { ...desks, ...one.settings } });
  const { app, send: tell, keychain, fallBehind, catchUp } = late;
  const answer = hold(keychain);
  const saving = tell({ do: 'save-password', id: 'desk', password: 'secret' });
  fallBehind();
  await make(one.edits);
  await catchUp();
  expect(one.kept(app.store.getState())).toEqual(one.then);
  checkSaid(one);
  await answer(null);
  expect(await saving).toMatchObject({ ok: true });
  await catchUp();
  expect(one.kept(app.store.getState())).toEqual(one.then);
});

const savePassword = (password: string): void => {
  put(field('Password'), password);
  fireEvent.click(screen.getByRole('button', { name: 'Save password in keychain' }));
};

test.each([
  ['is taken', null, 'saved', /The password is in the keychain/, ''],
  ['is refused', 'dismissed', '', /keychain/, 'secret'],
] as const)('a password that %s late: each place says what has become of its own', async (...row) => {
  const [, trouble, said, note, left] = row;
  const { keychain, app, catchUp } = await begin({ settings: desks, begin: ofDesk });
  const answer = hold(keychain);
  savePassword('secret');
  write('Name', 'Hall');
  await waitFor(() => expect(beside(field('Name'))).toBe('saved'));
  expect(beside(field('Password'))).toBe('');
  await answer(trouble);
  await catchUp();
  expect(beside(field('Password'))).toBe(said);
  expect(field('Password').parentElement?.textContent).toMatch(note);
  expect(field('Password').value).toBe(left);
  expect(field('Name').parentElement?.textContent).not.toMatch(/keychain/);
  expect(desk(app.store.getState())).toMatchObject({ name: 'Hall', hasPassword: trouble === null });
});

test('a password that is written while another one waits stays to be saved', async () => {
  const { keychain, catchUp } = await begin({ settings: desks, begin: ofDesk });
  const answer = hold(keychain);
  savePassword('secret');
  put(field('Password'), 'better');
  await answer(null);
  await catchUp();
  expect(field('Password').value).toBe('better');
  savePassword('better');
  await catchUp();
  expect(keychain.kept.get('desk')).toBe('better');
});

test('a phone is added with what is changed while its password waits', async () => {
  const { keychain, app, catchUp } = await begin({ begin: section('Phones') });
  const answer = hold(keychain);
  write('Address', 'hall.invalid');
  put(field('Password'), 'secret');
  fireEvent.submit(screen.getByRole('form', { name: 'Add a phone' }));
  await settled();
  choose('Model', '870');
  await answer('dismissed');
  await catchUp();
  expect(screen.getByRole('alert').textContent).toMatch(/keychain/);
  keychain.trouble = null;
  fireEvent.submit(screen.getByRole('form', { name: 'Add a phone' }));
  await catchUp();
  const added = app.store.getState().phones.filter(({ demo: isDemo }) => !isDemo);
  expect(added).toMatchObject([{ host: 'hall.invalid', model: '870', hasPassword: true }]);
});

test('the name of a PIN that is written on while its digits wait stays, and is saved with the next press', async () => {
  const { keychain, app, catchUp } = await begin({ begin: opened('Add a PIN', 'Sequences') });
  const answer = hold(keychain);
  send('New PIN', { Name: 'Door', Digits: '21' });
  put(field('Name', form('New PIN')), 'Front door');
  await answer(null);
  await catchUp();
  expect(app.store.getState().pins).toMatchObject([{ name: 'Door' }]);
  expect(field('Name', form('New PIN')).value).toBe('Front door');
  send('New PIN', {});
  await catchUp();
  expect(app.store.getState().pins).toMatchObject([{ name: 'Front door' }]);
  expect([...keychain.kept.values()]).toEqual(['21']);
});

test('a text that is being written is not taken away by one that comes into force', async () => {
  const { app, send: tell } = await begin({ settings: desks, begin: ofDesk });
  put(field('Name'), 'Half a na');
  await act(async () => void (await tell({ do: 'change-phone', id: 'desk', patch: { name: 'Elsewhere' } })));
  expect(desk(app.store.getState())?.name).toBe('Elsewhere');
  expect(field('Name').value).toBe('Half a na');
  fireEvent.keyDown(field('Name'), { key: 'Escape' });
  expect(field('Name').value).toBe('Elsewhere');
});
