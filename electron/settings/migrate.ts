import * as z from 'zod/mini';
import { Settings } from '../contract/settings';

type Step = (settings: Record<string, unknown>) => Record<string, unknown>;

/** What is no object is left for the schema to refuse. */
const eachPhone = (phones: unknown, change: Step): unknown =>
  Array.isArray(phones) ? phones.map((phone) => (isRecord(phone) ? change(phone) : phone)) : phones;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Version 1 took any certificate, or those that an authority vouches for. From version 2 on nobody's is taken unseen: what
 * was `any` is asked about once.
 */
const withCertificateTrust: Step = (phone) => {
  const { certificate = 'trusted', ...others } = phone;
  if (certificate === 'any') return { ...others, certificate: 'pinned' };
  if (certificate !== 'trusted') return phone;
  return { ...others, certificate: phone.scheme === 'https' ? 'system' : 'pinned' };
};

/** One pure step from each version to the next: `STEPS[1]` makes version 2 of version 1. */
const STEPS: Readonly<Record<number, Step>> = {
  1: (settings) =>
    settings.phones === undefined
      ? settings
      : { ...settings, phones: eachPhone(settings.phones, withCertificateTrust) },
};

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
