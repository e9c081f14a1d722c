import { useMemo } from 'react';
import { COUNTRIES } from '../../electron/contract/dialling/countries';
import { useApp } from './offhook';

interface Countries {
  readonly nameOf: (country: string) => string;
  /** All of them by their names. */
  readonly sorted: readonly { readonly value: string; readonly label: string }[];
}

/** How countries are called in the user's language. */
export function useCountryNames(): Countries {
  const language = useApp((app) => app.language);
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const nameOf = (country: string): string => names.of(country) ?? country;
    const sorted = COUNTRIES.map((value) => ({ value, label: nameOf(value) })).sort((one, other) =>
      one.label.localeCompare(other.label, language),
    );
    return { nameOf, sorted };
  }, [language]);
}
