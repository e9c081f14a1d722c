/** A list of the settings or of the history that has an end. */
export type ListName = 'phones' | 'hotkeys' | 'sequences' | 'pins' | 'favourites';

/** As many of each as are kept. */
export const MOST: Readonly<Record<ListName, number>> = {
  phones: 50,
  hotkeys: 100,
  sequences: 200,
  pins: 50,
  favourites: 50,
};

/** The last pixel that a display may have, from 0: more than any has. */
export const PIXEL_MOST = 4_095;

/** So many digits that the user has said yes to are kept, to be compared; more are asked about each time. */
export const AGREED_MOST_CHARS = 300;
