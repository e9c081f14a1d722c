import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './test/support/patience';

const project = (name: string, environment = 'node', setupFiles: readonly string[] = []) => ({
  plugins: environment === 'node' ? [] : [react()],
  test: {
    name,
    environment,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ['test/support/no-stray-network.ts', 'test/support/settled-imports.ts', ...setupFiles],
    // No module of Offhook keeps a state of its own: files that share one copy of it take half the time.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A test waits for several things, one after another.
    testTimeout: 3 * PATIENCE_MS,
    hookTimeout: 3 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('phone'),
      project('app'),
      project('renderer', 'happy-dom', ['test/support/patient-page.ts']),
    ],
    // Half of every computer is left idle otherwise where there are two cores; most tests wait for something.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    allowOnly: false,
  },
});
