import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that writes down how many tests passed, which failed and after how many ms, and which were skipped and
 * why (Vitest's own JSON leaves the reason out). A file that cannot be loaded counts as a failed test.
 */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter from there
export default class VitestTally {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = {
      passed: 0,
      failed: unhandledErrors.map(({ message }) => ({ name: `unhandled: ${message}` })),
      skipped: [],
    };
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed.push({ name: nameOf(module) });
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${nameOf(module)} › ${test.fullName}`;
        if (result.state === 'passed') tally.passed += 1;
        else if (result.state === 'skipped') tally.skipped.push({ name, reason: result.note });
        else tally.failed.push({ name, ms: test.diagnostic()?.duration });
      }
    }
    writeFileSync(process.env.OFFHOOK_TALLY_FILE, JSON.stringify(tally));
  }
}

const nameOf = (module) => module.relativeModuleId ?? module.moduleId;
