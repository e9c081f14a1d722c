import type { KeyboardEvent, ReactNode } from 'react';
import type { Favourite, PastCall } from '../../../electron/contract/history/history';
import type { AppState } from '../../../electron/contract/state';
import { useApp } from '../../stores/offhook';
import { Picture } from '../../ui/icons';
import { keyOf } from '../../ui/keys';
import { useRovingFocus } from '../../ui/use-roving-focus';
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
  const now = useNow(NOW_STEP_MS);
  const known = knownNumbers({ favourites, recent });
  const { length: pinned } = favourites;

  const roving = useRovingFocus({ count: known.length, axis: 'vertical', onLeave });
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^[1-9]$/.test(keyOf(event))) {
      // The digit is no part of the number that is about to be in the field.
      event.preventDefault();
      const chosen = known[Number(keyOf(event)) - 1];
      if (chosen) onChoose(chosen);
      return;
    }
    roving.onKeyDown(event);
  };

  const rows = (from: number, to: number) =>
    known.slice(from, to).map((one, index) => (
      <li key={one.is === 'call' ? one.call.id : one.favourite.id}>
        <button type="button" {...roving.item(from + index)} onClick={() => onChoose(one)}>
          <span className={styles.nth} aria-hidden="true">
            {from + index < KEYS ? from + index + 1 : ''}
          </span>
          {one.is === 'call' ? <CallWords call={one.call} now={now} /> : <FavouriteWords favourite={one.favourite} />}
        </button>
      </li>
    ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus; it only hears their keys.
    <div className={styles.numbers} data-focus="numbers" onKeyDown={onKeyDown}>
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
