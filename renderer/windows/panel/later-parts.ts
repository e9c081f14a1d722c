import { later } from '../later';

/** The parts of the panel that are rarely there when it is painted. */
export const Question = later(async () => (await import('./Question')).Question);
export const Welcome = later(async () => (await import('./Welcome')).Welcome);
export const CountryQuestion = later(async () => (await import('../CountryQuestion')).CountryQuestion);

/** Reads the scripts of all of them. */
export const readLaterParts = async (): Promise<void> => {
  await Promise.all([Question, Welcome, CountryQuestion].map(({ read }) => read()));
};
