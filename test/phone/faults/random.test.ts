import { expect, test } from 'vitest';
import { RUNS_PER_PHONE, runAgainst } from '../../support/faults/runs';

/** A slow computer takes ten times as long as a fast one. */
const LIMIT_MS = 600_000;

test.concurrent.each(['open', 'Basic', 'Digest', 'nonces for two requests', 'https, pinned'] as const)(
  'whatever goes wrong with a phone (%s), what its client says is true, in order, and sent once',
  async (door) => {
    expect(await runAgainst(door)).toBeGreaterThan(RUNS_PER_PHONE * 20);
  },
  LIMIT_MS,
);
