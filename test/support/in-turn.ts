import { test } from '@playwright/test';
import type { JournalEntry } from '../../electron/demo/journal';
import type { DemoPhone } from '../../electron/demo/options';

interface WithPhone {
  readonly phone: DemoPhone;
}

/** The same phone with a journal that begins now. */
function fromNowOn(phone: DemoPhone): DemoPhone {
  const journal: JournalEntry[] = [];
  phone.onEntry((entry) => void journal.push(entry));
  return { ...phone, journal };
}

/**
 * Takes the steps of one test, named by what they show, one after another on the same Offhook: a start of the program costs
 * more than all that a step does. Each is handed the phone with a journal of its own. `after` runs behind each step.
 */
export async function inTurn<Desk extends WithPhone>(
  desk: Desk,
  steps: Readonly<Record<string, (desk: Desk) => Promise<void>>>,
  after: (desk: Desk) => Promise<void> = async () => {},
): Promise<void> {
  for (const [title, work] of Object.entries(steps)) {
    await test.step(title, async () => {
      await work({ ...desk, phone: fromNowOn(desk.phone) });
      await after(desk);
    });
  }
}
