import * as z from 'zod/mini';
import { Settings } from '../contract/settings';

type Step = (settings: Record<string, unknown>) => Record<string, unknown>;

/** One pure step from each version to the next: `STEPS[1]` makes version 2 of version 1. */
const STEPS: Readonly<Record<number, Step>> = {};

const Versioned = z.looseObject({ version: z.int().check(z.minimum(1)) });

/**
 * Settings of any version as settings of today's.
 *
 * @throws ZodError where the text's shape is not one we ever wrote, or is newer than this program.
 */
export function migrate(stored: unknown): Settings {
  let settings: Record<string, unknown> & { version: number } = Versioned.parse(stored);
  for (let step = STEPS[settings.version]; step; step = STEPS[settings.version]) {
    settings = { ...step(settings), version: settings.version + 1 };
  }
  return Settings.parse(settings);
}
