import { createPhone, type Phone } from '../../electron/phone/client';
import type { createClock } from './still-clock';

/** Clients that are counted while a phone owes them an answer, and time that passes only when none does. */
export function answeredTime(clock: ReturnType<typeof createClock>) {
  let open = 0;
  const counted = <Result>(result: Result): Result => {
    if (!(result instanceof Promise)) return result;
    open += 1;
    const close = (): void => {
      open -= 1;
    };
    result.then(close, close);
    return result;
  };
  return {
    createPhone: (...options: Parameters<typeof createPhone>): Phone =>
      new Proxy(createPhone(...options), {
        get(phone, name) {
          const member: unknown = Reflect.get(phone, name);
          if (typeof member !== 'function') return member;
          return (...given: readonly unknown[]) => counted<unknown>(member.apply(phone, given));
        },
      }),
    /** Lets time pass in steps; behind each, every request gets the real time that its answer takes. */
    async live(ms: number, stepMs = 500): Promise<void> {
      for (let passed = 0; passed < ms; passed += stepMs) {
        await clock.pass(stepMs);
        while (open > 0) await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
