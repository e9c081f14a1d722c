import { describe, expect, test } from 'vitest';
import type { Action } from '../../support/faults/actions';
import { GROUPS, type Group, ROWS, type Row, STRANGERS } from '../../support/faults/table';
import { examine } from '../../support/faults/ward';

const LIMIT_MS = 120_000;

const groups = Object.keys(GROUPS).filter((name): name is Group => name in GROUPS);

const wordsFor = ({ all, but = {} }: Row, group: Group): readonly string[] => [but[group] ?? all].flat();

/** Each action of each group, asked of a phone and a client of its own. */
const checkRow = async (row: Row, known: boolean): Promise<void> => {
  const cases = groups.flatMap((group) => GROUPS[group].map((action: Action) => ({ group, action })));
  const found = await Promise.all(
    cases.map(async ({ group, action }) => ({
      action,
      said: wordsFor(row, group),
      refusals: row.refusals?.[group] ?? 0,
      found: await examine(row, [action], known),
    })),
  );
  const wrong = found.filter(
    ({ said, refusals, found: { words, refusals: were } }) => !said.includes(words.join()) || refusals !== were,
  );
  expect(wrong).toEqual([]);
};

/** A key that waits behind something. */
const KEY: Action = { do: 'press', keys: [{ key: 'F_HELP', holdMs: 1 }] };

describe('each misbehaviour alone', () => {
  test.each(ROWS)(
    '$how: what a client that knows the phone says of anything is true',
    (row) => checkRow(row, true),
    LIMIT_MS,
  );

  test.each(STRANGERS)(
    '$how: so is what a client says that asks for the first time',
    (row) => checkRow(row, false),
    LIMIT_MS,
  );

  test.each(ROWS)(
    '$how: so is what it says of a key that waits behind another command',
    async (row) => {
      const behindKeys = await examine(row, [GROUPS.keys[3], KEY], true);
      expect([row.behindKeys ?? wordsFor(row, 'keys')].flat()).toContain(behindKeys.words[1]);
      const behindDial = await examine(row, [GROUPS.dial[0], KEY], true);
      expect([row.behindDial ?? wordsFor(row, 'keys')].flat()).toContain(behindDial.words[1]);
    },
    LIMIT_MS,
  );
});
