import { useRovingFocus } from '../../ui/use-roving-focus';
import { Keys } from './Keys';
import { PAGE_KEY } from './keyboard';
import styles from './Pages.module.css';
import { useWords } from './words';

interface Props {
  /** Keys there are, and keys of one page. */
  readonly keys: number;
  readonly perPage: number;
  readonly page: number;
  readonly onShow: (page: number) => void;
}

/** Chooses which function keys are drawn; beside it the key that turns the page on the phone itself. */
export function Pages({ keys, perPage, page, onShow }: Props) {
  const words = useWords();
  const pages = Array.from({ length: Math.ceil(keys / perPage) }, (_, index) => ({
    index,
    range: words.phone.range(index * perPage + 1, Math.min((index + 1) * perPage, keys)),
  }));
  const { item, onKeyDown } = useRovingFocus({
    count: pages.length,
    at: page,
    axis: 'both',
    wraps: true,
    onWalk: onShow,
  });
  return (
    <div className={styles.pages}>
      <div className={styles.segments} role="radiogroup" aria-label={words.phone.pages} onKeyDown={onKeyDown}>
        {pages.map(({ index, range }) => (
          // biome-ignore lint/a11y/useSemanticElements: one stop of the Tab key that looks like segments
          <button
            {...item(index)}
            key={range}
            type="button"
            role="radio"
            aria-checked={index === page}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onShow(index)}
          >
            {range}
          </button>
        ))}
      </div>
      <Keys keys={[{ key: PAGE_KEY }]} look="soft" />
    </div>
  );
}
