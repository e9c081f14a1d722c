/**
 * Counts what passed, failed and was skipped, and prints it as the last line of whatever happens, an early end included.
 *
 * @param {{ skipsFail: boolean }} options `skipsFail`: nothing may be missing where this runs
 */
export function startTally({ skipsFail }) {
  const counted = { passed: 0, failed: 0, skipped: [] };
  let finished = false;
  process.once('exit', (code) => {
    if (!finished && counted.failed === 0) counted.failed = 1; // ended before its time
    for (const { name, reason } of counted.skipped) print(`skipped: ${name} – ${reason || 'no reason given'}`);
    if (skipsFail && counted.skipped.length > 0)
      print('A skipped test is a failure here: everything it needs can be installed.');
    print(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped.length} skipped`);
    const good = counted.failed === 0 && !(skipsFail && counted.skipped.length > 0);
    process.exitCode = good ? code : code || 1;
  });
  return {
    pass: () => {
      counted.passed += 1;
    },
    fail: () => {
      counted.failed += 1;
    },
    skip: (name, reason) => {
      counted.skipped.push({ name, reason });
    },
    /** Adds what a runner has written down. */
    add: ({ passed, failed, skipped }) => {
      counted.passed += passed;
      counted.failed += failed;
      counted.skipped.push(...skipped);
    },
    /** Nothing more will come. */
    finish: () => {
      finished = true;
    },
  };
}

const print = (line) => process.stdout.write(`${line}\n`);
