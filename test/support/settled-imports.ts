import { afterAll, vi } from 'vitest';

// Files share their modules (vitest.config.ts). An import that is cut off by the end of a file would be a failure that is
// kept, and every later file that needs the module would meet it.
afterAll(async () => {
  await vi.dynamicImportSettled();
});
