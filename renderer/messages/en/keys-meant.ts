const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Keys that may have been meant, as a question behind a sentence, in English; '' where none is near. */
export const didYouMean = (keys: readonly string[] = []): string =>
  keys.length === 0 ? '' : ` Did you mean ${either.format(keys)}?`;
