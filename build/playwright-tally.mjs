/** Counts what Playwright's JSON report says; a file that cannot be loaded counts as a failed test. */
export function playwrightTally(report) {
  const tests = report.suites.flatMap(testsOf);
  const is = (...statuses) => tests.filter((test) => statuses.includes(test.status));
  return {
    passed: is('expected').length,
    failed: [
      ...is('unexpected', 'flaky').map(({ name, results }) => ({ name, ms: results.at(-1)?.duration })),
      ...report.errors.map(({ message }) => ({ name: `test/e2e: ${message}` })),
    ],
    skipped: is('skipped').map(({ name, annotations }) => ({
      name,
      reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description,
    })),
  };
}

const testsOf = (suite) => [
  ...(suite.suites ?? []).flatMap(testsOf),
  ...suite.specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${spec.file} › ${spec.title}` }))),
];
