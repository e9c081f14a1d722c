/** France's numbers of four digits that begin with 3 cost more than a call, all but 30xx and 31xx (ARCEP); 3651 hides the caller. */
const FRENCH = /^3(?!651$)[2-9]\d\d$/;
/** Of these its territories have a part. */
const FRENCH_OVERSEAS = /^3(?!651$)[2469]\d\d$/;

/**
 * Short numbers that people call and that cost more than a call, by country (ISO 3166-1 alpha-2), after libphonenumber's
 * metadata of short numbers, which the library in use here leaves out. Those that only take texts are not among them.
 */
const PREMIUM_SHORT: Readonly<Record<string, RegExp>> = {
  AU: /^19\d{4,6}$/,
  BL: FRENCH_OVERSEAS,
  FR: FRENCH,
  GF: FRENCH_OVERSEAS,
  GI: /^8[1-69]\d\d$/,
  GP: FRENCH_OVERSEAS,
  MF: FRENCH_OVERSEAS,
  MQ: FRENCH_OVERSEAS,
  PM: FRENCH_OVERSEAS,
  RE: FRENCH_OVERSEAS,
  YT: FRENCH_OVERSEAS,
};

/** Whether a number, as it is dialled inside a country, is a short one that costs more than a call. */
export const isPremiumShort = (dials: string, country: string | null): boolean =>
  country !== null && (PREMIUM_SHORT[country]?.test(dials) ?? false);
