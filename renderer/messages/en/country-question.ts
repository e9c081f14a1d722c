/** Asked once, where neither the computer nor the user has said it. */
export const countryQuestion = {
  whichCountry: 'In which country is this phone?',
  whichCountryHint: 'The country decides what + becomes and how Offhook reads numbers.',
  chooseCountry: 'Choose a country',
  saveCountry: 'Save the country',
};
