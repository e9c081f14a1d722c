import { useRef, useState } from 'react';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import { FavouriteForm } from './FavouriteForm';
import { FavouriteItem } from './FavouriteItem';

/** The numbers that the user wants at hand: dialled, added, changed and removed here. */
export function Favourites() {
  const { app, words } = useOffhook();
  const text = words.history;
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLDivElement>(null);
  const whenDrawn = useWhenDrawn();
  const focusAdd = () => whenDrawn(() => adder.current?.querySelector('button')?.focus());
  return (
    <section aria-labelledby="favourites">
      <h2 id="favourites">{text.favourites}</h2>
      {app.favourites.length === 0 && <p className="soft measure history-intro">{text.noFavourites}</p>}
      {app.favourites.length > 0 && (
        <ul className="phones favourites" aria-label={text.favouriteList}>
          {app.favourites.map((favourite) => (
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
