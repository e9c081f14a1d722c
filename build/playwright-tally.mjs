/** Counts what Playwright's JSON report says; a file that cannot be loaded counts as a failed test. */
export function playwrightTally(report) {
  const tests = report.suites.flatMap(testsOf);
  const is = (status) => tests.filter((test) => test.status === status);
  return {
    passed: is('expected').length,
    failed: is('unexpected').length + is('flaky').length + report.errors.length,
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
