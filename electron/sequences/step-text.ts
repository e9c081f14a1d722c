import { SequenceStep } from '../contract/sequences/sequence';
import { parseSequence } from '../phone/keyevent';

/** What stands in braces: a word and what it needs. Numbers are whole; spaces between digits are a habit of users. */
const READERS: Readonly<Record<string, (rest: readonly string[]) => unknown>> = {
  type: (rest) => ({ is: 'type', digits: rest.join('') }),
  wait: ([ms, ...more]) => only(more, { is: 'wait', ms: numberOf(ms) }),
  dtmf: (rest) => ({ is: 'dtmf', digits: rest.join('') }),
  pin: ([pin, ...how]) => {
    const as = { '': 'keys', 'as keys': 'keys', 'as tones': 'dtmf' }[how.join(' ').toLowerCase()];
    return { is: 'pin', pin: pin?.toLowerCase(), as };
  },
  tap: ([x, y, ...more]) => only(more, { is: 'tap', x: numberOf(x), y: numberOf(y) }),
  'release-all': (more) => only(more, { is: 'release-all' }),
  'log-off': ([identity, ...more]) =>
    only(more, { is: 'log-off', identity: identity?.toLowerCase() === 'all' ? 'all' : numberOf(identity) }),
  're-register': ([identity, ...more]) => only(more, { is: 're-register', identity: numberOf(identity) }),
  'play-ringer': ([ringer, ...more]) => only(more, { is: 'play-ringer', ringer: numberOf(ringer) }),
  'mend-line-info': (more) => only(more, { is: 'mend-line-info' }),
};

const only = (more: readonly string[], step: object): object | null => (more.length === 0 ? step : null);

const numberOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN);

const braced = (inside: string): unknown => {
  const [word = '', ...rest] = inside.trim().split(/\s+/);
  const name = word.toLowerCase();
  return Object.hasOwn(READERS, name) ? READERS[name]?.(rest) : null;
};

/** `Key[,Time[,Pause]]`; the pause is Offhook's own, and may be longer than one that a phone is asked for. */
const keyEvent = (text: string): unknown => {
  const [key = '', hold = '', pause = '', ...more] = text.split(',').map((part) => part.trim());
  const commas = text.split(',').length - 1;
  // A comma announces a time, and only the first of two times may be left out.
  if (more.length > 0 || (commas === 1 && hold === '') || (commas === 2 && pause === '')) return null;
  if (!parseSequence(key).ok) return null;
  return {
    is: 'key',
    key: key.toUpperCase(),
    ...(hold === '' ? {} : { holdMs: numberOf(hold) }),
    ...(pause === '' ? {} : { pauseMs: numberOf(pause) }),
  };
};

/** Reads one step, as it stands between two semicolons; null: it is none. */
export const readStep = (text: string): SequenceStep | null => {
  const inside = /^\{([^{}]*)\}$/.exec(text)?.[1];
  const step = SequenceStep.safeParse(inside === undefined ? keyEvent(text) : braced(inside));
  return step.success ? step.data : null;
};

const printKey = ({ key, holdMs, pauseMs }: Extract<SequenceStep, { is: 'key' }>): string => {
  if (pauseMs !== undefined) return `${key},${holdMs ?? ''},${pauseMs}`;
  return holdMs === undefined ? key : `${key},${holdMs}`;
};

/** One step in the one form in which it is written; a PIN by its id. */
export const printStep = (step: SequenceStep): string => {
  switch (step.is) {
    case 'key':
      return printKey(step);
    case 'type':
    case 'dtmf':
      return `{${step.is} ${step.digits}}`;
    case 'wait':
      return `{wait ${step.ms}}`;
    case 'pin':
      return `{pin ${step.pin}${step.as === 'dtmf' ? ' as tones' : ''}}`;
    case 'tap':
      return `{tap ${step.x} ${step.y}}`;
    case 'log-off':
    case 're-register':
      return `{${step.is} ${step.identity}}`;
    case 'play-ringer':
      return `{play-ringer ${step.ringer}}`;
    case 'release-all':
    case 'mend-line-info':
      return `{${step.is}}`;
  }
};
