import type { countryQuestion as english } from '../en/country-question';

/** Asked once, where neither the computer nor the user has said it. */
export const countryQuestion: typeof english = {
  whichCountry: 'In welchem Land steht dieses Telefon?',
  whichCountryHint: 'Das Land bestimmt, was aus + wird und wie Offhook Nummern liest.',
  chooseCountry: 'Land wählen',
  saveCountry: 'Land speichern',
};
