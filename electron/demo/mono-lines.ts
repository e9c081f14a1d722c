import { callsShown } from './call-view';
import { IDENTITY } from './directory';
import type { Colour } from './draw/canvas';
import type { FontName } from './font/font';
import { listOf } from './menu-view';
import { callWords, clockTime, talkTime } from './moments';
import { softKeys } from './soft-keys';
import type { ShownDocument } from './state';
import { textWidth, wrapped } from './text';
import { typedParts } from './typing';
import type { View } from './view';

export const INK: Colour = [0, 0, 0];
export const PAPER: Colour = [255, 255, 255];

type Row = readonly [left: string, right: string];

/** What a display of few pixels says: one thing large, or a list, and the words about it. */
export type MonoWords =
  | { readonly is: 'poster'; readonly large: string; readonly small: readonly string[] }
  | {
      readonly is: 'list';
      readonly rows: readonly Row[];
      readonly at: number;
      readonly first: (fit: number) => number;
    };

const poster = (large: string, ...small: readonly string[]): MonoWords => ({
  is: 'poster',
  large,
  small: small.filter((line) => line !== ''),
});

const callPoster = (view: View): MonoWords => {
  const { main, other } = callsShown(view.state);
  if (main === undefined) return poster('');
  const beside = other === undefined ? (view.state.note ?? '') : `${other.name ?? other.number}: ${callWords(other)}`;
  return poster(main.name ?? main.number, `${callWords(main)} ${talkTime(main, view.now)}`.trim(), beside);
};

/** Whose phone it is, or news that the user should notice. */
export const notice = ({ state }: View): string => {
  if (state.note !== null) return state.note;
  if (!state.registered) return 'Not registered';
  if (state.doNotDisturb) return 'Do not disturb';
  if (state.missed.length === 0) return `${IDENTITY.name} ${IDENTITY.number}`;
  return state.missed.length === 1 ? '1 missed call' : `${state.missed.length} missed calls`;
};

/** Displays lower than this, in pixels, are written on in small letters. */
export const SMALL_BELOW = 100;
const EDGES = 10;

/** A document's title, and its text in lines as long as the display is wide. */
const documentList = ({ title, text }: ShownDocument, { width, height }: View): MonoWords => {
  const lines = wrapped(text, height < SMALL_BELOW ? 'monoSmall' : 'monoText', width - EDGES);
  const rows = [...(title === '' ? [] : [title]), ...lines].map((line) => [line, ''] as const);
  return { is: 'list', rows, at: title === '' ? -1 : 0, first: () => 0 };
};

/** What the display says now. */
export const monoWords = (view: View): MonoWords => {
  const { state } = view;
  const incoming = state.calls.some((call) => call.way === 'in' && call.is === 'ringing');
  if (!incoming && state.document !== null) return documentList(state.document, view);
  if (!incoming && state.menu !== null) {
    const { rows, at, first } = listOf(view);
    return { is: 'list', rows, at, first };
  }
  if (!incoming && state.transferTo !== null) return poster(`${state.transferTo}_`, 'Transfer to');
  if (!incoming && state.typed !== '') return poster(typedParts(state).join('_'));
  if (state.calls.length > 0) return callPoster(view);
  return state.dialTone ? poster('_', 'Enter a number') : poster(clockTime(view.now), notice(view));
};

/** Words for a fourth of a narrow display. */
const SHORT: Readonly<Record<string, string>> = {
  Answer: 'Take',
  Connect: 'Join',
  Delete: 'Del',
  'DND off': 'DND',
  Missed: 'Lists',
  Resume: 'Take',
  Speaker: 'Spkr',
  Transfer: 'Trans',
  Unmute: 'Mute',
};

/** The words above the soft keys this model has, each as long as `width` pixels allow. */
export const softWords = ({ state, model }: View, font: FontName, width: number): readonly string[] =>
  softKeys(state)
    .slice(0, model.softKeys.length)
    .map((key) => key?.label ?? '')
    .map((label) => (textWidth(label, font) <= width ? label : (SHORT[label] ?? label)));
