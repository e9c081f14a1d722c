import type { DemoEvent } from './call';
import { IDENTITY } from './directory';
import {
  browserInstructions,
  commandInstructions,
  dummyInstructions,
  type Instruction,
  indexInstructions,
  loginInstructions,
  settingsInstructions,
  updateInstructions,
} from './instructions';
import { FIRMWARE, type Nameplate } from './nameplate';
import { readQuery } from './query';
import { escapeHtml, image, notFound, page, type Reply, redirect, xml } from './reply';
import type { Screens } from './screen';
import type { DemoState } from './state';

/** The result of a request: the phone's actions, and its reply. */
export interface Answer {
  readonly instructions: readonly Instruction[];
  readonly reply: Reply;
}

/** What a page may look at. */
export interface Inside {
  readonly plate: Nameplate;
  readonly state: DemoState;
  readonly screens: Screens;
  /** The page of all settings, as XML. */
  readonly settings: () => string;
}

type Page = (inside: Inside, query: string) => Answer;

const titleOf = ({ model }: Nameplate): string => `snom ${model}`;

const answer = (reply: Reply, instructions: readonly Instruction[] = []): Answer => ({ instructions, reply });

const isDial = (instruction: Instruction): boolean => instruction.is === 'event' && instruction.event.is === 'dial';

/** A dial is answered with the way to the start page, all else with 200 (PROTOCOL.md 1.2). */
const command: Page = ({ plate }, query) => {
  const instructions = commandInstructions(readQuery(query));
  return answer(
    instructions.some(isDial) ? redirect(302, 'index.htm') : page(titleOf(plate), '<p>Ok</p>'),
    instructions,
  );
};

const listOf = (title: string, numbers: readonly string[]): string =>
  `<h2>${title}</h2><ul>${numbers.map((number) => `<li>${escapeHtml(number)}</li>`).join('')}</ul>`;

const index: Page = ({ plate, state }, query) => {
  const missed = state.missed.map(({ from }) => from);
  const dialled = state.lastDialled === '' ? [] : [state.lastDialled];
  const lists = `${listOf('Dialled Numbers', dialled)}${listOf('Missed Calls', missed)}`;
  const who = `<h1>${IDENTITY.name} (${IDENTITY.number})</h1>`;
  return answer(page(titleOf(plate), who + lists), indexInstructions(readQuery(query)));
};

const info: Page = ({ plate }) => {
  const rows = [
    ['Hardware:', `snom${plate.model}`],
    ['Mac:', plate.mac],
    ['Firmware:', `snom${plate.model}-SIP ${FIRMWARE}`],
  ];
  const table = rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`).join('\r\n');
  return answer(page(titleOf(plate), `<h1>System Information</h1><table>\r\n${table}\r\n</table>`));
};

const update: Page = ({ plate }, query) => {
  const instructions = updateInstructions(readQuery(query));
  const restarts = (event: DemoEvent) => event.is === 'reboot' || event.is === 'reset';
  const goes = instructions.some((instruction) => instruction.is === 'event' && restarts(instruction.event));
  return answer(goes ? redirect(302, 'reboot.htm') : page(titleOf(plate), '<h1>Software Update</h1>'), instructions);
};

/** A page that is never shown for itself: the action behind it is done (PROTOCOL.md 2). */
const dummy: Page = ({ plate }, query) =>
  answer(page(titleOf(plate), '<p>Ok</p>'), dummyInstructions(readQuery(query)));

const imageOrNone = (screen: (() => Uint8Array) | null): Reply => (screen === null ? notFound() : image(screen()));

const PAGES: Readonly<Record<string, Page>> = {
  '/': index,
  '/index.htm': index,
  '/command.htm': command,
  '/info.htm': info,
  '/screen.bmp': ({ screens }) => answer(image(screens.screen())),
  '/label_screen.bmp': ({ screens }) => answer(imageOrNone(screens.labels)),
  '/exp_screen.bmp': ({ screens }) => answer(imageOrNone(screens.expansion)),
  '/line_login.htm': ({ plate }, query) =>
    answer(page(titleOf(plate), '<h1>Identity</h1>'), loginInstructions(readQuery(query))),
  '/advanced_update.htm': update,
  '/dummy.htm': dummy,
  '/minibrowser.htm': ({ plate }, query) =>
    answer(page(titleOf(plate), '<p>Ok</p>'), browserInstructions(readQuery(query))),
  '/settings.htm': ({ plate }, query) =>
    answer(page(titleOf(plate), '<h1>Settings</h1>'), settingsInstructions(readQuery(query))),
  '/settings.xml': ({ settings }) => answer(xml(settings())),
  '/reboot.htm': ({ plate }) => answer(page(titleOf(plate), '<p>Rebooting</p>')),
};

/** What the phone makes of a request; a page it does not have is a 404. */
export const answerTo = (inside: Inside, path: string, query: string): Answer =>
  (Object.hasOwn(PAGES, path) ? PAGES[path] : undefined)?.(inside, query) ?? answer(notFound());

/** The login page of a phone that has been tried too often: 200 and the word (PROTOCOL.md 1.2). */
export const blockedPage = (plate: Nameplate): Reply =>
  page(titleOf(plate), '<h1>Login blocked</h1><p>Too many failed logins. The web interface is blocked.</p>');

/** Pages of things that are not a phone we can control. */
export const strangers: Readonly<Record<'d8xx' | 'other-device', Reply>> = {
  d8xx: page('Phone Manager', '<div id="app"></div>'),
  'other-device': {
    status: 200,
    reason: 'OK',
    headers: [
      ['Server', 'lighttpd'],
      ['Content-Type', 'text/html; charset=utf-8'],
    ],
    body: Buffer.from('<!doctype html><html><head><title>Router</title></head><body>Welcome</body></html>\n'),
  },
};
