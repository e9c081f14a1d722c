import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { withoutTail } from '../../../../electron/contract/dialling/number';
import type { Favourite } from '../../../../electron/contract/history/history';
import { useApp, useSend } from '../../../stores/offhook';
import { useNow } from '../../use-now';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { CallRow } from './CallRow';
import lineStyles from './line.module.css';
import { MoreCalls } from './MoreCalls';
import type { Shown } from './use-calls';

const NOW_STEP_MS = 60_000;

interface Props {
  readonly shown: Shown;
  readonly onMore: () => Promise<void>;
  /** Resolves to whether the call is gone. */
  readonly onRemove: (id: string) => Promise<boolean>;
  /** Where the keyboard goes when the list is gone. */
  readonly lastResort: RefObject<HTMLElement | null>;
  /** Runs something when the page holds the change, also where the list has gone with it. */
  readonly whenDrawn: (go: () => void) => void;
}

/** Noon of a day: the same all day long, so that the rows need not be drawn anew. */
const noonOf = (now: number): number => new Date(now).setHours(12, 0, 0, 0);

const namesOf = (favourites: readonly Favourite[]): ReadonlyMap<string, string> =>
  new Map(favourites.map(({ number, name }) => [withoutTail(number), name]));

const rowWithFocus = (list: HTMLElement | null): number =>
  [...(list?.children ?? [])].findIndex((row) => row.contains(document.activeElement));

/** The keyboard goes on in the row that has taken the place of one, unless the user has taken it elsewhere. */
function focusRow(list: HTMLElement | null, at: number, lastResort: HTMLElement | null): void {
  if (at < 0 || document.activeElement !== document.body) return;
  const row = list?.children[Math.min(at, list.children.length - 1)];
  const last = row?.querySelector<HTMLElement>('[data-does="remove"]');
  (last ?? lastResort)?.focus();
}

/** Calls, a page at a time. */
export function CallList({ shown, onMore, onRemove, lastResort, whenDrawn }: Props) {
  const favourites = useApp((app) => app.favourites);
  const words = useWords();
  const send = useSend();
  const today = noonOf(useNow(NOW_STEP_MS));
  const list = useRef<HTMLOListElement>(null);
  const names = useMemo(() => namesOf(favourites), [favourites]);
  const goOnAt = useCallback(
    (at: number) => whenDrawn(() => focusRow(list.current, at, lastResort.current)),
    [whenDrawn, lastResort],
  );
  // One and the same for all rows, whatever happens: none is drawn anew for it.
  const remove = useCallback(
    async (id: string) => {
      const at = rowWithFocus(list.current);
      if (await onRemove(id)) goOnAt(at);
    },
    [goOnAt, onRemove],
  );
  const more = async (): Promise<void> => {
    const from = shown.calls.length;
    await onMore();
    goOnAt(from);
  };
  return (
    <>
      <ol ref={list} className={`${itemStyles.list} ${lineStyles.lines}`} aria-label={words.history.list}>
        {shown.calls.map((call) => (
          <CallRow
            key={call.id}
            call={call}
            name={names.get(withoutTail(call.number))}
            today={today}
            words={words}
            send={send}
            onRemove={remove}
          />
        ))}
      </ol>
      <MoreCalls left={shown.count - shown.calls.length} onMore={more} />
    </>
  );
}
