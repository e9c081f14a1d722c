import type { Favourite } from '../contract/history/history';
import type { PhoneProfile } from '../contract/phones/profile';
import type { Problem } from '../contract/problem';
import type { Sequence } from '../contract/sequences/sequence';
import type { Settings } from '../contract/settings';

/** The thing of this name: written the same, or else the same but for capitals. */
function named<Thing extends { readonly name: string }>(things: readonly Thing[], wanted: string): Thing | undefined {
  const small = wanted.toLowerCase();
  return things.find(({ name }) => name === wanted) ?? things.find(({ name }) => name.toLowerCase() === small);
}

/** The sequence of this id, or else of this name. */
export const sequenceNamed = ({ sequences }: Pick<Settings, 'sequences'>, wanted: string): Sequence | undefined =>
  sequences.find(({ id }) => id === wanted) ?? named(sequences, wanted);

export const favouriteNamed = (favourites: readonly Favourite[], wanted: string): Favourite | undefined =>
  named(favourites, wanted) ?? favourites.find(({ id }) => id === wanted);

/** The URI of the phone's line that has this name, or this URI. */
export function lineNamed(phone: PhoneProfile | undefined, wanted: string): { readonly uri: string } | Problem {
  const lines = phone?.lines ?? [];
  if (wanted !== '' && wanted === phone?.outgoingUri) return { uri: wanted };
  return named(lines, wanted) ?? lines.find(({ uri }) => uri === wanted) ?? { code: 'no-such-line', line: wanted };
}
