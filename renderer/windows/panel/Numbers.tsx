import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Favourite, PastCall } from '../../../electron/contract/history/history';
import type { AppState } from '../../../electron/contract/state';
import { useApp } from '../../stores/offhook';
import { Picture } from '../../ui/icons';
import { useNow } from '../use-now';
import styles from './Numbers.module.css';
import { useWords } from './words';

/** As many as there are keys to choose them with. */
const KEYS = 9;
const NOW_STEP_MS = 30_000;

/** A number that one key can put into the field. */
export type Known =
  | { readonly is: 'favourite'; readonly favourite: Favourite }
  | { readonly is: 'call'; readonly call: PastCall };

/** The numbers of the list in its order: favourites, then the newest calls. */
export const knownNumbers = ({ favourites, recent }: Pick<AppState, 'favourites' | 'recent'>): readonly Known[] => [
  ...favourites.map((favourite) => ({ is: 'favourite' as const, favourite })),
  ...recent.slice(0, KEYS).map((call) => ({ is: 'call' as const, call })),
];

interface Props {
  readonly onChoose: (known: Known) => void;
  /** Up from the first number leaves the list. */
  readonly onLeave: () => void;
}

/** Favourites, and numbers dialled before. Arrows walk them; 1–9, Enter and a click put a number into the field. */
export function Numbers({ onChoose, onLeave }: Props) {
  const favourites = useApp((app) => app.favourites);
  const historyRead = useApp((app) => app.historyRead);
  const recent = useApp((app) => app.recent);
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const now = useNow(NOW_STEP_MS);
  const known = knownNumbers({ favourites, recent });
  const { length: pinned } = favourites;

  const onKeyDown = (event: KeyboardEvent) => {
    if (/^[1-9]$/.test(event.key)) {
      // The digit is no part of the number that is about to be in the field.
      event.preventDefault();
      const chosen = known[Number(event.key) - 1];
      if (chosen) onChoose(chosen);
      return;
    }
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) onLeave();
    else items[Math.min(to, items.length - 1)]?.focus();
  };

  const rows = (from: number, to: number) =>
    known.slice(from, to).map((one, index) => (
      <li key={one.is === 'call' ? one.call.id : one.favourite.id}>
        <button type="button" tabIndex={from + index === 0 ? 0 : -1} onClick={() => onChoose(one)}>
          <span className={styles.nth} aria-hidden="true">
            {from + index < KEYS ? from + index + 1 : ''}
          </span>
          {one.is === 'call' ? <CallWords call={one.call} now={now} /> : <FavouriteWords favourite={one.favourite} />}
        </button>
      </li>
    ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus; it only hears their keys.
    <div className={styles.numbers} data-focus="numbers" ref={list} onKeyDown={onKeyDown}>
      {pinned > 0 && <Part title={words.panel.favourites}>{rows(0, pinned)}</Part>}
      {(pinned === 0 || known.length > pinned) && <Part title={words.panel.recent}>{rows(pinned, known.length)}</Part>}
      {known.length === 0 && historyRead && <p className={`soft ${styles.small}`}>{words.panel.noRecent}</p>}
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <ol>{children}</ol>
  </section>
);

const FavouriteWords = ({ favourite: { name, number } }: { readonly favourite: Favourite }) => (
  <>
    <span className={styles.name}>{name}</span>
    <span className={`${styles.number} soft ${styles.small}`}>{number}</span>
    <Picture name="pin" />
  </>
);

/** The outcomes of a call that was sent, whatever answered: it is not said that it was not dialled. */
const SENT: ReadonlySet<string> = new Set([
  'done',
  'no-answer',
  'handed',
  'server-unsure',
  'no-reply',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'internal',
  'notify-silent',
]);

function CallWords({ call: { number, at, outcome }, now }: { readonly call: PastCall; readonly now: number }) {
  const words = useWords();
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={`soft ${styles.small}`}>
        {SENT.has(outcome) ? words.ago(Math.max(0, (now - at) / 1_000)) : words.panel.notDialled}
      </span>
    </>
  );
}
