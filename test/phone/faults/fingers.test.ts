import { expect, test } from 'vitest';
import { touchThroughTrouble } from '../../support/faults/fingers';
import { SEED } from '../../support/faults/runs';
import { long } from '../../support/long';

const LIMIT_MS = 300_000;

test.concurrent.each(['open', 'Digest', 'nonces for two requests'] as const)(
  'whatever trouble comes between (%s), every finger that touched the display is lifted, and none comes down twice',
  async (door) => {
    await expect(touchThroughTrouble(door, { runs: long(12, 100), seed: SEED })).resolves.toBeUndefined();
  },
  LIMIT_MS,
);
