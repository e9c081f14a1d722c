import { describe, expect, test } from 'vitest';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone, pressed } from '../support/demo';

const status = async (phone: DemoPhone, path: string): Promise<number> =>
  (await fetch(`${phone.origin}/${path}`, { redirect: 'manual' })).status;

const PAGES = ['info.htm', 'info.htm?offhook=1', 'command.htm', 'command.htm?key=1', 'screen.bmp', ''] as const;

const cases: readonly (readonly [Misbehaviour, readonly number[]])[] = [
  [{ hiddenTags: true }, [200, 200, 403, 403, 200, 200]],
  [{ restrictedQueries: true }, [200, 403, 200, 403, 200, 200]],
  [{ adminPages: 401 }, [200, 200, 200, 200, 401, 200]],
  [{ adminPages: 403 }, [200, 200, 200, 200, 403, 200]],
  [{ otherSnomPage: true }, [404, 404, 404, 404, 404, 200]],
  [{ newWebInterface: true }, [404, 404, 404, 404, 404, 200]],
];

describe('a demo phone that is locked down', () => {
  test.each(cases)('with %o answers each page in its own way, and presses no key it refuses', async (how, statuses) => {
    const phone = await demoPhone();
    await phone.misbehave(how);
    const answers: number[] = [];
    for (const path of PAGES) answers.push(await status(phone, path));
    expect(answers).toEqual(statuses);
    expect(pressed(phone)).toEqual(statuses[3] === 200 ? ['1'] : []);
    await phone.misbehave(null);
    expect(await status(phone, 'command.htm?key=2')).toBe(200);
  });

  test('with hidden tags no stranger can restart it or clear its lists', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ hiddenTags: true });
    for (const path of ['advanced_update.htm?reboot=Reboot', 'index.htm?dialeddel=clear', 'dummy.htm?REBOOT=true']) {
      expect(await status(phone, path)).toBe(403);
    }
    expect(phone.journal.map(({ is }) => is)).toEqual(['request', 'request', 'request']);
  });

  test('an admin page asks for the administrator as the phone asks for everybody', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ adminPages: 401 });
    const { headers } = await fetch(`${phone.origin}/screen.bmp`);
    expect(headers.get('www-authenticate')).toBe('Basic REALM="snom"');
  });

  test('a redirect leads to another origin where it is told to', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ redirectTo: 'http://127.0.0.1:9' });
    const dial = await fetch(`${phone.origin}/command.htm?number=201`, { redirect: 'manual' });
    expect(dial.headers.get('location')).toBe('http://127.0.0.1:9/index.htm');
    await phone.misbehave({ http: 'redirects', redirectTo: 'http://127.0.0.1:9' });
    const info = await fetch(`${phone.origin}/info.htm?a=1`, { redirect: 'manual' });
    expect([info.status, info.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/info.htm?a=1']);
  });

  test('the journal says who came with credentials, right or wrong', async () => {
    const phone = await demoPhone({ user: 'u', password: 'p' });
    const login = (text: string) => ({ headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` } });
    await fetch(`${phone.origin}/info.htm`);
    await fetch(`${phone.origin}/info.htm`, login('u:p'));
    await fetch(`${phone.origin}/info.htm`, login('u:x'));
    await phone.misbehave({ unauthorised: true });
    await fetch(`${phone.origin}/info.htm`, login('u:p'));
    const requests = phone.journal.flatMap((one) =>
      one.is === 'request' ? [[one.credentials, one.authorised, one.refused]] : [],
    );
    expect(requests).toEqual([
      [false, false, undefined],
      [true, true, undefined],
      [true, false, 'password'],
      [true, false, 'password'],
    ]);
  });
});
