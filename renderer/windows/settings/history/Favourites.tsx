import { useRef, useState } from 'react';
import { useApp } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { FavouriteForm } from './FavouriteForm';
import { FavouriteItem } from './FavouriteItem';
import styles from './Favourites.module.css';
import lineStyles from './line.module.css';

/** The numbers that the user wants at hand: dialled, added, changed and removed here. */
export function Favourites() {
  const favourites = useApp((app) => app.favourites);
  const words = useWords();
  const text = words.history;
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLDivElement>(null);
  const whenDrawn = useWhenDrawn();
  const focusAdd = () => whenDrawn(() => adder.current?.querySelector('button')?.focus());
  return (
    <section aria-labelledby="favourites">
      <h2 id="favourites">{text.favourites}</h2>
      {favourites.length === 0 && <p className={`soft measure ${lineStyles.intro}`}>{text.noFavourites}</p>}
      {favourites.length > 0 && (
        <ul className={`${itemStyles.list} ${lineStyles.lines} ${styles.favourites}`} aria-label={text.favouriteList}>
          {favourites.map((favourite) => (
            <FavouriteItem key={favourite.id} favourite={favourite} onRemoved={focusAdd} />
          ))}
        </ul>
      )}
      <div ref={adder}>
        {adding ? (
          <FavouriteForm
            favourite={null}
            onDone={() => {
              setAdding(false);
              focusAdd();
            }}
          />
        ) : (
          <Button onClick={() => setAdding(true)}>{text.add}</Button>
        )}
      </div>
    </section>
  );
}
