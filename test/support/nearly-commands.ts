import type {} from '../../renderer/bridge';

/** Runs in the page: each command with each of its fields replaced by forbidden values, as far as the wire takes it. */
export async function sendMalformed(commands: readonly object[]): Promise<{ tried: number; obeyed: string[] }> {
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  const wrong: Readonly<Record<string, unknown>> = {
    date: new Date(0),
    map: new Map([['do', 'quit']]),
    set: new Set(['quit']),
    expression: /x/,
    error: new Error('x'),
    circle,
    bigint: 12n,
    infinity: Number.POSITIVE_INFINITY,
    half: -1.5,
    huge: 'x'.repeat(200_001),
    bytes: new Uint8Array(100),
    floats: new Float32Array(3),
    view: new DataView(new ArrayBuffer(8)),
    buffer: new ArrayBuffer(8),
    lists: [[], {}, null],
    symbol: Symbol('x'),
    code: () => 1,
  };
  const refused = '{"ok":false,"problem":{"code":"bad-request"}}';
  const send = async (payload: unknown): Promise<string> => {
    try {
      return JSON.stringify(await window.offhook.send(payload as never));
    } catch {
      return refused; // Not even the wire takes it.
    }
  };
  const obeyed: string[] = [];
  let tried = 0;
  for (const command of commands) {
    for (const [field, [name, value]] of Object.keys(command).flatMap((field) =>
      Object.entries(wrong).map((one) => [field, one] as const),
    )) {
      tried += 1;
      if ((await send({ ...command, [field]: value })) !== refused)
        obeyed.push(`${JSON.stringify(command)} ${field}: ${name}`);
    }
    for (const disguise of [[command], { command }, JSON.stringify(command), { ...command, extra: 1 }]) {
      tried += 1;
      if ((await send(disguise)) !== refused) obeyed.push(JSON.stringify(disguise));
    }
  }
  return { tried, obeyed };
}
