import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const project = (name: string, environment = 'node') => ({
  plugins: environment === 'node' ? [] : [react()],
  test: {
    name,
    environment,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ['test/support/no-stray-network.ts'],
    restoreMocks: true,
    testTimeout: 10_000,
  },
});

export default defineConfig({
  test: {
    projects: [project('unit'), project('phone'), project('app'), project('renderer', 'happy-dom')],
    // Half of every computer is left idle otherwise where there are two cores; most tests wait for something.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    allowOnly: false,
  },
});
