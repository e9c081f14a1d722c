import { Calls } from './Calls';
import { Favourites } from './Favourites';

/** The dialled calls, and the numbers that the user wants at hand. */
export const History = () => (
  <>
    <Favourites />
    <Calls />
  </>
);
