import { Calls } from './Calls';
import { Favourites } from './Favourites';

/** What was dialled, and the numbers that somebody wants at hand. */
export const History = () => (
  <>
    <Favourites />
    <Calls />
  </>
);
