import type { KeyboardEvent, RefObject } from 'react';
import type { RecentCall } from '../../../electron/contract/state';
import { useOffhook } from '../../stores/offhook';
import { useNow } from '../use-now';

/** As many as there are keys to choose them with. */
const SHOWN = 9;
const NOW_STEP_MS = 30_000;

/** The calls that the list shows, the newest first. */
export const shownRecent = (recent: readonly RecentCall[]): readonly RecentCall[] => recent.slice(0, SHOWN);

interface Props {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly onChoose: (number: string) => void;
  /** Up from the first number leaves the list. */
  readonly onLeave: () => void;
}

/** Numbers dialled before. Arrows walk it; 1–9, Enter and a click put a number into the field. */
export function Recent({ list, onChoose, onLeave }: Props) {
  const { app, words } = useOffhook();
  const now = useNow(NOW_STEP_MS);
  const calls = shownRecent(app.recent);

  const onKeyDown = (event: KeyboardEvent) => {
    if (/^[1-9]$/.test(event.key)) {
      const chosen = calls[Number(event.key) - 1];
      if (chosen) onChoose(chosen.number);
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

  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{words.panel.recent}</h2>
      {calls.length === 0 && <p className="soft">{words.panel.noRecent}</p>}
      <ol ref={list} onKeyDown={onKeyDown}>
        {calls.map((call, index) => (
          <li key={`${call.at} ${call.number}`}>
            <button type="button" tabIndex={index === 0 ? 0 : -1} onClick={() => onChoose(call.number)}>
              <span className="nth" aria-hidden="true">
                {index + 1}
              </span>
              <span className="number">{call.number}</span>
              <span className="soft">
                {call.outcome.ok ? words.ago(Math.max(0, (now - call.at) / 1_000)) : words.panel.notDialled}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
