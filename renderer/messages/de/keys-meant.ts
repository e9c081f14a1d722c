const either = new Intl.ListFormat('de', { type: 'disjunction' });

/** Keys that may have been meant, as a question behind a sentence, in German; '' where none is near. */
export const didYouMean = (keys: readonly string[] = []): string =>
  keys.length === 0 ? '' : ` Meinten Sie ${either.format(keys)}?`;
