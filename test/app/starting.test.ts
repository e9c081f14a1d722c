import { expect, test } from 'vitest';
import { testApp } from '../support/app';

test('a fault at the first question is logged, and the program goes on', async () => {
  let tries = 0;
  const startDemo = () => {
    tries += 1;
    return Promise.reject(new Error('no loopback today'));
  };
  const { app, send, faults } = await testApp({}, { startDemo });
  await app.start();
  expect(faults).toEqual(['app: a command failed Error: no loopback today']);
  expect(app.store.getState().connectionStatus).toEqual({ is: 'unknown' });
  expect(await send({ do: 'explain', text: '200' })).toMatchObject({ ok: true });
  expect(await send({ do: 'press', sequence: '1' })).toEqual({ ok: false, problem: { code: 'internal' } });
  expect(tries).toBe(2);
});
