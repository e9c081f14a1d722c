import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '../../../ui/Button';
import { useWords } from '../words';
import styles from './MoreCalls.module.css';
import { PAGE } from './use-calls';

interface Props {
  /** How many are not shown yet. */
  readonly left: number;
  readonly onMore: () => Promise<void>;
}

/** Shows more calls when it is pressed, or scrolled to. */
export function MoreCalls({ left, onMore }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const go = () => {
    if (busy.current) return;
    busy.current = true;
    void onMore().finally(() => {
      busy.current = false;
    });
  };
  const onSeen = useEffectEvent(go);
  const isMore = left > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every page it is looked whether one more has room
  useEffect(() => {
    if (!place.current) return;
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
    });
    seen.observe(place.current);
    return () => seen.disconnect();
  }, [isMore, left]);
  return (
    isMore && (
      <div ref={place} className={styles.more}>
        <Button onClick={go}>{words.history.more(Math.min(left, PAGE))}</Button>
      </div>
    )
  );
}
