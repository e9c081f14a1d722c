/**
 * Counts the tests that passed, failed and were skipped, names those that failed, and prints the count as the last line
 * of all, an early end included.
 *
 * @param {{ skipsFail: boolean }} options `skipsFail`: nothing may be missing where this runs
 */
export function startTally({ skipsFail }) {
  const counted = { passed: 0, failed: [], skipped: [] };
  const runs = [];
  let finished = false;
  const current = () => runs.at(-1);
  const fail = (name, ms) => counted.failed.push({ name, ms, run: current() });
  const endRun = () => {
    if (current()) current().took = Date.now() - current().began;
  };
  process.once('exit', (code) => {
    if (!finished && counted.failed.length === 0) fail('an end before its time');
    endRun();
    for (const line of reportOf(counted, runs)) print(line);
    if (skipsFail && counted.skipped.length > 0)
      print('A skipped test is a failure here: everything it needs can be installed.');
    print(`${counted.passed} passed, ${counted.failed.length} failed, ${counted.skipped.length} skipped`);
    const good = counted.failed.length === 0 && !(skipsFail && counted.skipped.length > 0);
    process.exitCode = good ? code : code || 1;
  });
  return {
    pass: () => {
      counted.passed += 1;
    },
    fail,
    skip: (name, reason) => {
      counted.skipped.push({ name, reason });
    },
    /** Adds what a runner has written down. */
    add: ({ passed, failed, skipped }) => {
      counted.passed += passed;
      for (const { name, ms } of failed) fail(name, ms);
      counted.skipped.push(...skipped);
    },
    /** The next of several runs begins. */
    begin: (nth, of) => {
      endRun();
      runs.push({ nth, of, began: Date.now() });
      print(`\nrun ${nth} of ${of}`);
    },
    /** Nothing more will come. */
    finish: () => {
      finished = true;
    },
  };
}

/** The skipped tests and why, how long each run took, and the tests that failed, in which run and after what time. */
function reportOf({ failed, skipped }, runs) {
  const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
  const where = (run) => (run ? ` in run ${run.nth} of ${run.of}` : '');
  return [
    ...skipped.map(({ name, reason }) => `skipped: ${name} – ${reason || 'no reason given'}`),
    ...runs.map((run) => {
      const count = failed.filter((one) => one.run === run).length;
      return `run ${run.nth} of ${run.of}: ${seconds(run.took)}, ${count} failed`;
    }),
    ...failed.map(({ name, ms, run }) => `failed${where(run)}: ${name}${ms === undefined ? '' : ` (${seconds(ms)})`}`),
  ];
}

const print = (line) => process.stdout.write(`${line}\n`);
