import type { ProgramWords } from '../../renderer/messages/program-words';
import type { CommandInput } from '../contract/command';
import { type Candidate, printNumber, withoutTail } from '../contract/dialling/number';
import type { Offer } from '../contract/dialling/offer';
import type { PastCall } from '../contract/history/history';
import type { AppState } from '../contract/state';
import { asLabel, type MenuEntry } from './menu-entry';

type Send = (command: CommandInput) => void;

/** The numbers of the clipboard when the menu was asked for. */
export type Copied = Pick<Offer, 'id' | 'candidates' | 'problem'>;

/** So many numbers fit into a menu that is read at a glance. */
const SHOWN = 9;

/** One candidate of the offer that the menu shows. */
interface Entry {
  readonly offer: Copied;
  /** Counted from 0. */
  readonly index: number;
  readonly candidate: Candidate;
  readonly label: string;
}

/** An entry that names a number dials exactly that one. A menu cannot ask: the panel does, and shows a doubtful one. */
function candidateEntry({ offer, index, candidate, label }: Entry, { tray }: ProgramWords, send: Send): MenuEntry {
  // The number is not read again: by other rules, or in another text, it might be another one.
  const click = (): void => send({ do: 'dial-offer', id: offer.id, index });
  if (candidate.kind === 'emergency') return { label: asLabel(tray.dialEmergency(candidate.dials)), click };
  // An entry that asks first says so, as menus do.
  return { label: asLabel(candidate.risk ? `${label} …` : label), click };
}

function copiedEntry(offer: Copied, words: ProgramWords, send: Send): MenuEntry {
  const { tray } = words;
  const { candidates, problem } = offer;
  const [only, ...others] = candidates;
  if (!only) {
    return { label: problem?.code === 'clipboard-secret' ? tray.clipboardSecret : tray.nothingToDial, enabled: false };
  }
  if (others.length === 0) {
    return candidateEntry({ offer, index: 0, candidate: only, label: tray.dial(only) }, words, send);
  }
  const entries = candidates.slice(0, SHOWN).map((candidate, index) => {
    const label = tray.oneNumber(candidate.before, printNumber(candidate));
    return candidateEntry({ offer, index, candidate, label }, words, send);
  });
  const more: MenuEntry = { label: tray.moreInPanel, click: () => send({ do: 'offer-clipboard', wait: true }) };
  return {
    label: tray.dialOneOf(candidates.length),
    submenu: candidates.length > SHOWN ? [...entries, more] : entries,
  };
}

/** The entries that dial: the numbers of the clipboard, the selected text, favourites and numbers dialled before. */
export function numberEntries(
  state: AppState,
  clipboard: Copied | 'read-at-click',
  words: ProgramWords,
  send: Send,
): MenuEntry[] {
  const { tray } = words;
  const copied: MenuEntry =
    clipboard === 'read-at-click'
      ? { label: tray.dialCopied, click: () => send({ do: 'offer-clipboard' }) }
      : copiedEntry(clipboard, words, send);
  const selected: MenuEntry = { label: tray.dialSelected, click: () => send({ do: 'offer-selection' }) };
  return [
    copied,
    ...(state.selection ? [selected] : []),
    ...group(tray.favourites, favouriteEntries(state, words, send)),
    ...group(tray.recent, recentEntries(state, words, send)),
  ];
}

const group = (label: string, submenu: MenuEntry[]): MenuEntry[] => (submenu.length === 0 ? [] : [{ label, submenu }]);

/** The digits sent behind a call are not for a menu that people near may read. */
const favouriteEntries = ({ favourites }: AppState, { tray }: ProgramWords, send: Send): MenuEntry[] =>
  favourites.map(({ id, name, number }) => ({
    label: asLabel(tray.favourite(name, withoutTail(number))),
    click: () => send({ do: 'dial-favourite', id }),
  }));

/** Each number once, where it was dialled last. */
function recentEntries({ recent }: AppState, { tray }: ProgramWords, send: Send): MenuEntry[] {
  const isFirst = ({ dials }: PastCall, at: number): boolean => recent.findIndex((one) => one.dials === dials) === at;
  return recent
    .filter(isFirst)
    .slice(0, SHOWN)
    .map(({ number }) => ({
      label: asLabel(tray.redialRecent(number)),
      click: () => send({ do: 'dial', text: number, from: 'history' }),
    }));
}
