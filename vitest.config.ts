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
  },
});

export default defineConfig({
  test: {
    projects: [project('unit'), project('phone'), project('app'), project('renderer', 'happy-dom')],
    testTimeout: 10_000,
    allowOnly: false,
  },
});
