import { later } from '../later';

/** The parts of the panel that are rarely there when it is painted. */
export const Question = later(async () => (await import('./Question')).Question);
export const Welcome = later(async () => (await import('./Welcome')).Welcome);
export const Notices = later(async () => (await import('./Notices')).Notices);
export const PostDial = later(async () => (await import('./PostDial')).PostDial);
export const CountryQuestion = later(async () => (await import('../CountryQuestion')).CountryQuestion);

/** Reads the scripts of all of them. */
export const readLaterParts = async (): Promise<void> => {
  await Promise.all([Question, Welcome, Notices, PostDial, CountryQuestion].map(({ read }) => read()));
};
