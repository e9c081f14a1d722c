import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Countdown } from '../../electron/contract/dialling/offer';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { DialCommand } from '../../renderer/stores/call-question';
import type { DialEvent, DialStep } from '../../renderer/windows/panel/dialling-events';
import { reduce } from '../../renderer/windows/panel/dialling-reducer';
import {
  type DialState,
  fieldOf,
  nothingTyped,
  type Order,
  pickedOf,
  textOf,
} from '../../renderer/windows/panel/dialling-state';
import { candidateOf, choiceOf, emergencyPlan, offerOf, plan, planOf } from '../support/states';

const TWO = choiceOf(7, [candidateOf(plan), candidateOf(planOf('0151 5550123'))]);
const LINK = choiceOf(5, [candidateOf(planOf('030 9'))], { from: 'link', mustConfirm: true });
const HELP_LINK = choiceOf(6, [candidateOf(emergencyPlan)], { from: 'link', mustConfirm: true });
const HELP_OFFER = choiceOf(112, [candidateOf(emergencyPlan)], { from: 'link', dialWhenSeen: true });
const COUNTDOWN: Countdown = { id: 4, plan: planOf('030 1'), phone: 'desk', endsAt: 3_000, lastsMs: 3_000 };

type Outcome = OutcomeOf<DialCommand['do']>;

const DONE: Outcome = { ok: true, result: 'done' };
const OFFERED: Outcome = { ok: true, result: 'done', candidates: TWO.candidates };
const REFUSED: Outcome = { ok: false, problem: { code: 'unreachable', address: '192.0.2.7:80' } };
const CANCELLED: Outcome = { ok: false, problem: { code: 'cancelled' } };
const UNCONFIRMED: Outcome = { ok: false, problem: { code: 'emergency', number: '112' } };

/** The command that dials the field's number. */
function commandOf(state: DialState): DialCommand {
  const field = fieldOf(state);
  const picked = pickedOf(field);
  return picked !== null && picked.offerId !== null
    ? { do: 'dial-offer', id: picked.offerId, index: picked.index }
    : { do: 'dial', text: textOf(field) };
}

/** The newest number on its way. */
function newestOf(state: DialState): Order | null {
  const field = fieldOf(state);
  return field.is === 'sending' ? field.order : field.before;
}

/** An order that is not the newest one. */
const older = (): Order => ({ command: { do: 'dial', text: '0' }, unasked: false });

const after = (state: DialState, ...events: readonly DialEvent[]): DialState =>
  events.reduce((now, event) => reduce(now, event).state, state);

const wrote = (text: string): DialEvent => ({ is: 'wrote', text });
const pressed = (state: DialState, its = planOf(textOf(fieldOf(state)))): DialEvent => ({
  is: 'pressed',
  command: commandOf(state),
  plan: its,
});
const counts: DialEvent = { is: 'counts', countdown: COUNTDOWN };

const typing = after(nothingTyped, wrote('030 1'));
const sending = after(typing, pressed(typing));
const help = after(nothingTyped, wrote('112'));

type EventMaker = (state: DialState) => DialEvent;

/** The outcome of the newest number on its way. */
function came(outcome: Outcome): EventMaker {
  return (state) => ({ is: 'came', order: newestOf(state) ?? older(), outcome });
}

const answeredLink = (link: typeof LINK, yes: boolean): EventMaker => {
  const command: DialCommand = { do: 'dial-offer', id: link.id, index: 0 };
  return () => ({ is: 'answered-link', yes, link, command });
};

const choosing = after(nothingTyped, { is: 'offered', offer: TWO, typing: false });

/**
 * A state of every kind. `older`: a number that is not the field's is on its way; `dialled`: the field's was dialled;
 * `leaving`: the panel is about to close.
 */
const STATES = {
  typing,
  older: after(sending, wrote('030 2')),
  dialled: after(sending, came(DONE)(sending)),
  choosing,
  leaving: after(choosing, answeredLink(LINK, false)(choosing)),
  sending,
  counting: after(sending, counts),
  asking: after(help, pressed(help, emergencyPlan)),
  both: after(help, counts, pressed(help, emergencyPlan)),
} as const satisfies Record<string, DialState>;

const EVENTS: Readonly<Record<string, EventMaker>> = {
  'another text': () => wrote('5'),
  'another number of several': () => ({ is: 'chose', picked: { offerId: 7, candidates: TWO.candidates, index: 1 } }),
  'another line': () => ({ is: 'chose-line', line: 'sales@pbx.example' }),
  'an offer': () => ({ is: 'offered', offer: offerOf(8), typing: true }),
  'an offer without a number': () => ({ is: 'offered', offer: choiceOf(8, []), typing: true }),
  'a link': () => ({ is: 'offered', offer: LINK, typing: false }),
  'a copied number, while the user types': () => ({
    is: 'offered',
    offer: choiceOf(8, TWO.candidates, { from: 'watch' }),
    typing: true,
  }),
  Enter: (state) => pressed(state),
  'Enter on a number that calls for help': (state) => pressed(state, emergencyPlan),
  'an offer was seen': () => ({ is: 'saw', command: { do: 'dial-offer', id: 8, index: 0 }, plan }),
  'an offer that calls for help was seen': () => ({
    is: 'saw',
    command: { do: 'dial-offer', id: 112, index: 0 },
    plan: emergencyPlan,
  }),
  yes: () => ({ is: 'answered', yes: true, link: null }),
  no: () => ({ is: 'answered', yes: false, link: null }),
  'yes to a link': answeredLink(LINK, true),
  'yes to a link that calls for help': answeredLink(HELP_LINK, true),
  'no to a link': answeredLink(LINK, false),
  'a countdown': () => ({ is: 'counts', countdown: { ...COUNTDOWN, id: 9 } }),
  'no countdown': () => ({ is: 'counts', countdown: null }),
  Cancel: () => ({ is: 'stopped' }),
  'it was dialled': came(DONE),
  'it became an offer': came(OFFERED),
  'it was refused': came(REFUSED),
  'it was cancelled': came(CANCELLED),
  'it needs a yes': came(UNCONFIRMED),
  'an older number was refused': () => ({ is: 'came', order: older(), outcome: REFUSED }),
  'an older number needs a yes': () => ({ is: 'came', order: older(), outcome: UNCONFIRMED }),
  'the panel stays': () => ({ is: 'stayed' }),
};

/** `asking/counting/sending`: a question over a countdown over the field. */
const shownPath = (state: DialState): string => ('over' in state ? `${state.is}/${shownPath(state.over)}` : state.is);

/** The state behind a step, and its effect; `=`: the same state. */
function said({ state, effect }: DialStep, before: DialState): string {
  const path = state === before ? '=' : shownPath(state);
  return effect ? `${path} + ${effect.is}` : path;
}

/** The state behind each event (the rows) in each state (the columns). */
const TABLE = `
  event                                 | typing             | older              | dialled            | choosing             | leaving           | sending             | counting                     | asking                 | both
  another text                          | typing             | typing             | typing             | typing               | typing            | typing              | counting/typing              | typing                 | counting/typing
  another number of several             | choosing           | choosing           | choosing           | choosing             | choosing          | choosing            | counting/choosing            | choosing               | counting/choosing
  another line                          | typing             | typing             | typing             | choosing             | choosing          | sending             | counting/sending             | asking/typing          | asking/counting/typing
  an offer                              | choosing           | choosing           | choosing           | choosing             | choosing          | choosing            | counting/choosing            | choosing               | counting/choosing
  an offer without a number             | typing             | typing             | typing             | typing               | typing            | typing              | counting/typing              | typing                 | counting/typing
  a link                                | =                  | =                  | =                  | =                    | =                 | =                   | =                            | =                      | =
  a copied number, while the user types | =                  | =                  | choosing           | =                    | =                 | =                   | =                            | =                      | =
  Enter                                 | sending + call     | sending + call     | =                  | sending + call       | =                 | =                   | =                            | sending + call         | counting/sending + call
  Enter on a number that calls for help | asking/typing      | asking/typing      | =                  | asking/choosing      | =                 | =                   | =                            | asking/typing          | asking/counting/typing
  an offer was seen                     | typing + call      | typing + call      | typing + call      | choosing + call      | choosing + call   | typing + call       | counting/typing + call       | typing + call          | counting/typing + call
  an offer that calls for help was seen | asking/typing      | asking/typing      | asking/typing      | asking/choosing      | asking/choosing   | asking/typing       | asking/counting/typing       | asking/typing          | asking/counting/typing
  yes                                   | =                  | =                  | =                  | =                    | =                 | =                   | =                            | sending + call         | counting/sending + call
  no                                    | =                  | =                  | =                  | =                    | =                 | =                   | =                            | typing                 | counting/typing
  yes to a link                         | typing + call      | typing + call      | typing + call      | choosing + call      | =                 | typing + call       | counting/typing + call       | =                      | =
  yes to a link that calls for help     | typing + call      | typing + call      | typing + call      | choosing + call      | choosing + call   | typing + call       | counting/typing + call       | =                      | =
  no to a link                          | typing + put-aside | typing + put-aside | typing + put-aside | choosing + put-aside | =                 | sending + put-aside | counting/sending + put-aside | =                      | =
  a countdown                           | counting/typing    | counting/typing    | counting/typing    | counting/choosing    | counting/choosing | counting/sending    | counting/sending             | asking/counting/typing | asking/counting/typing
  no countdown                          | =                  | =                  | =                  | =                    | =                 | =                   | sending                      | =                      | asking/typing
  Cancel                                | =                  | =                  | =                  | =                    | =                 | =                   | = + stop                     | =                      | = + stop
  it was dialled                        | =                  | typing             | =                  | =                    | =                 | typing              | counting/typing              | =                      | =
  it became an offer                    | =                  | typing             | =                  | =                    | =                 | typing              | counting/typing              | =                      | =
  it was refused                        | =                  | typing             | =                  | =                    | =                 | typing              | counting/typing              | =                      | =
  it was cancelled                      | =                  | typing             | =                  | =                    | =                 | typing              | counting/typing              | =                      | =
  it needs a yes                        | =                  | asking/typing      | =                  | =                    | =                 | asking/typing       | asking/counting/typing       | =                      | =
  an older number was refused           | =                  | =                  | =                  | =                    | =                 | =                   | =                            | =                      | =
  an older number needs a yes           | =                  | =                  | =                  | =                    | =                 | =                   | =                            | =                      | =
  the panel stays                       | =                  | =                  | =                  | =                    | choosing          | =                   | =                            | =                      | =
`;

const cells = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));
const [[, ...columns] = [], ...rows] = cells;

test('the table names every state and every event', () => {
  expect(columns).toEqual(Object.keys(STATES));
  expect(rows.map(([event]) => event)).toEqual(Object.keys(EVENTS));
});

test.each(rows)('%s', (event, ...outcomes) => {
  const states: readonly DialState[] = Object.values(STATES);
  const became = states.map((state) => {
    const happens = EVENTS[event ?? ''];
    return happens && said(reduce(state, happens(state)), state);
  });
  expect(became).toEqual(outcomes);
});

test('a number that was dialled is gone, and one that was not stays, with its problem', () => {
  expect(STATES.dialled).toMatchObject({ holds: { text: '', hasDialled: true }, before: null, problem: null });
  const refused = after(sending, came(REFUSED)(sending));
  expect(refused).toMatchObject({ holds: { text: '030 1', hasDialled: false }, problem: { code: 'unreachable' } });
  expect(after(sending, came(CANCELLED)(sending))).toMatchObject({ holds: { text: '030 1' }, problem: null });
  expect(after(refused, wrote('030 12'))).toMatchObject({ problem: null });
});

test('a number that needs a yes while another is asked about does not take the place of the question', () => {
  const asking = after(STATES.older, wrote('112'), pressed(help, emergencyPlan));
  const later = after(asking, came(UNCONFIRMED)(asking));
  expect(later).toMatchObject({ is: 'asking', over: { before: null, problem: { code: 'emergency' } } });
});

test('the text is written with its line while something is asked, sent or counted', () => {
  const lined = after(STATES.both, { is: 'chose-line', line: 'sales@pbx.example' }, wrote('5'));
  expect(fieldOf(lined)).toMatchObject({ line: 'sales@pbx.example', holds: { text: '5' } });
});

test('no to an emergency number of a link puts the link aside, and to one that was typed nothing', () => {
  const offered = after(nothingTyped, { is: 'offered', offer: HELP_OFFER, typing: false });
  const asking = after(offered, { is: 'saw', command: commandOf(offered), plan: emergencyPlan });
  const { state, effect } = reduce(asking, { is: 'answered', yes: false, link: HELP_OFFER.id });
  expect([fieldOf(state).leaving, effect]).toEqual([true, { is: 'put-aside', id: HELP_OFFER.id, close: true }]);
  expect(reduce(STATES.asking, { is: 'answered', yes: false, link: HELP_OFFER.id }).effect).toBeNull();
});

test('a panel that the user typed in, or with a countdown, stays when a link is put aside', () => {
  const keeps = { is: 'put-aside', id: LINK.id, close: false };
  expect(reduce(typing, answeredLink(LINK, false)(typing)).effect).toEqual(keeps);
  const counting = after(choosing, counts);
  expect(reduce(counting, answeredLink(LINK, false)(counting)).effect).toEqual(keeps);
  expect(fieldOf(STATES.leaving).leaving).toBe(true);
});

/** The program's side: the numbers that are on their way, and how each of them may end. */
const happening = fc.record({
  event: fc.constantFrom(...Object.values(EVENTS)),
  /** Which of the orders that are on their way ends, if the event is an outcome. */
  ends: fc.nat(),
  text: fc.constantFrom('', '030 1', '030 2', '112'),
});

const PRESSES: ReadonlySet<DialEvent['is']> = new Set(['pressed', 'saw', 'answered', 'answered-link']);
const bare = (command: DialCommand): string => JSON.stringify({ ...command, confirmed: true });
const callsForHelp = (command: DialCommand): boolean =>
  command.do === 'dial' ? command.text === '112' : command.do === 'dial-offer' && [6, 112].includes(command.id);

/** The event as it can happen: the plan of a number is that of its text, and only an order that was sent has an outcome. */
function possible(made: DialEvent, state: DialState, { text, ends }: { text: string; ends: number }, out: Order[]) {
  if (made.is === 'wrote') return wrote(text);
  if (made.is === 'pressed') return pressed(state, callsForHelp(made.command) ? emergencyPlan : plan);
  if (made.is !== 'came') return made;
  const [order] = out.splice(ends % Math.max(1, out.length), 1);
  return order && { ...made, order };
}

/** One call a press, never of the number that is on its way, and with a yes only where the user has said it. */
function expectCall(command: DialCommand, event: DialEvent, before: Order | null): void {
  expect(PRESSES.has(event.is)).toBe(true);
  expect(before && bare(before.command)).not.toBe(bare(command));
  const isYes = (event.is === 'answered' || event.is === 'answered-link') && event.yes;
  if (callsForHelp(command) || command.confirmed) expect(isYes).toBe(true);
}

test('no number is sent twice, none is asked about while it is on its way, and none calls for help without a yes', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happens) => {
      let state: DialState = nothingTyped;
      const out: Order[] = [];
      for (const one of happens) {
        const before = newestOf(state);
        const event = possible(one.event(state), state, one, out);
        if (!event) continue;
        const step = reduce(state, event);
        if (step.effect?.is === 'call') {
          expectCall(step.effect.order.command, event, before);
          out.push(step.effect.order);
        }
        state = step.state;
        const newest = newestOf(state);
        if (state.is === 'asking' && newest) expect(bare(newest.command)).not.toBe(bare(state.question.command));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a late outcome of an older number changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(happening, { maxLength: 20 }),
      fc.constantFrom(DONE, REFUSED, UNCONFIRMED),
      (happens, outcome) => {
        const state = happens.reduce((now: DialState, { event }) => reduce(now, event(now)).state, nothingTyped);
        expect(reduce(state, { is: 'came', order: older(), outcome })).toEqual({ state, effect: null });
      },
    ),
  );
});
