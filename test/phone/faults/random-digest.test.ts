import { expect, test } from 'vitest';
import { RUNS_PER_PHONE, runAgainst } from '../../support/faults/runs';

/** A slow computer takes ten times as long as a fast one. */
const LIMIT_MS = 600_000;

test.concurrent.each([
  'Digest without qop',
  'Digest MD5-sess',
  'Digest SHA-256 or Basic',
  'nonces for three, and not a word about it',
] as const)(
  'whatever goes wrong with a phone (%s), what its client says is true, in order, and sent once',
  async (door) => {
    expect(await runAgainst(door)).toBeGreaterThan(RUNS_PER_PHONE * 20);
  },
  LIMIT_MS,
);
