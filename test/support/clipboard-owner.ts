import { createClient, type XClient, type XDisplay, type XEvent } from 'x11/lib/xcore.js';

/** How a program that owns a selection behaves when it is asked. */
export interface OwnerManners {
  /** The text that it answers with; absent: it never answers, as a program that hangs. */
  readonly text?: string;
  /** After how long, in ms; at once unless said. */
  readonly afterMs?: number;
  /** It hands the text over in pieces of so many bytes (INCR), and stops before the piece of this number. */
  readonly pieces?: { readonly bytes: number; readonly stopsAt?: number };
  /** It offers only these forms, and each in this encoding. */
  readonly forms?: Readonly<Record<string, BufferEncoding>>;
  /** It says which forms it has, and then does not answer for the text. */
  readonly saysFormsOnly?: boolean;
}

export interface ClipboardOwner {
  /** The forms that other programs have asked for, in order. */
  asked(): readonly string[];
  /** How many pieces were handed over and taken. */
  piecesTaken(): number;
  /** Takes the selection once more, with other manners. */
  become(manners: OwnerManners): Promise<void>;
  stop(): Promise<void>;
}

const ATOM = 4;
const [BYTES, WORDS] = [8, 32];
const PROPERTY_CHANGE_MASK = 1 << 22;
const DELETED = 1;
const REPLACE = 0;

interface OwnerClient extends XClient {
  SetSelectionOwner(window: number, selection: number, time: number): void;
  ChangeProperty(mode: number, window: number, name: number, type: number, units: number, data: Buffer): void;
  ChangeWindowAttributes(window: number, values: { readonly eventMask: number }): void;
  SendEvent(window: number, propagate: number, mask: number, event: Readonly<Record<string, unknown>>): void;
  sync(): Promise<void>;
}

const connect = (): Promise<XDisplay> =>
  new Promise((resolve, reject) => {
    createClient({ shm: false, disableBigRequests: true }, (error, display) =>
      error ? reject(error) : resolve(display),
    );
  });

/** Another program on this display that owns a selection, with the manners that programs have. */
export async function ownSelection(
  first: OwnerManners,
  selection: 'CLIPBOARD' | 'PRIMARY' = 'CLIPBOARD',
): Promise<ClipboardOwner> {
  const display = await connect();
  const client = display.client as OwnerClient;
  client.on('error', () => {});
  const atom = (name: string): Promise<number> =>
    new Promise((resolve, reject) => {
      client.InternAtom(false, name, (error, value) => (error ? reject(error) : resolve(value)));
    });
  const nameOf = (value: number): Promise<string> =>
    new Promise((resolve, reject) => {
      client.GetAtomName(value, (error, name) => (error ? reject(error) : resolve(name)));
    });
  const window = client.AllocID();
  client.CreateWindow(window, display.screen[0]?.root ?? 0, 0, 0, 1, 1, 0, 0, 0, 0, {});
  const [from, incr] = [await atom(selection), await atom('INCR')];
  const asked: string[] = [];
  let manners = first;
  let taken = 0;

  const give = (event: XEvent, isGiven: boolean): void => {
    const { requestor, target, property, time } = event;
    const notify = {
      name: 'SelectionNotify',
      requestor,
      selection: from,
      target,
      property: isGiven ? property : 0,
      time,
    };
    client.SendEvent(Number(requestor), 0, 0, notify);
  };

  const giveInPieces = (event: XEvent, bytes: Buffer, size: number, stopsAt = Number.POSITIVE_INFINITY): void => {
    const [requestor, property] = [Number(event.requestor), Number(event.property)];
    client.ChangeWindowAttributes(requestor, { eventMask: PROPERTY_CHANGE_MASK });
    let at = 0;
    let nth = 0;
    const next = ({ name, wid, atom: which, state }: XEvent): void => {
      if (name !== 'PropertyNotify' || wid !== requestor || which !== property || state !== DELETED) return;
      if (nth > 0) taken += 1;
      if (nth >= stopsAt) return;
      const piece = bytes.subarray(at, at + size);
      at += piece.length;
      nth += 1;
      client.ChangeProperty(REPLACE, requestor, property, Number(event.target), BYTES, piece);
      if (piece.length === 0) client.off('event', next);
    };
    client.on('event', next);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    client.ChangeProperty(REPLACE, requestor, property, incr, WORDS, length);
    give(event, true);
  };

  const answer = async (event: XEvent): Promise<void> => {
    const { text, forms = { UTF8_STRING: 'utf8' }, pieces, saysFormsOnly } = manners;
    const form = await nameOf(Number(event.target));
    asked.push(form);
    if (text === undefined) return;
    const [requestor, property] = [Number(event.requestor), Number(event.property)];
    if (form === 'TARGETS') {
      const atoms = await Promise.all(['TARGETS', ...Object.keys(forms)].map(atom));
      const data = Buffer.alloc(atoms.length * 4);
      for (const [nth, value] of atoms.entries()) data.writeUInt32LE(value, nth * 4);
      client.ChangeProperty(REPLACE, requestor, property, ATOM, WORDS, data);
      return give(event, true);
    }
    if (saysFormsOnly) return;
    const encoding = forms[form];
    if (encoding === undefined) return give(event, false);
    const bytes = Buffer.from(text, encoding);
    if (pieces) return giveInPieces(event, bytes, pieces.bytes, pieces.stopsAt);
    client.ChangeProperty(REPLACE, requestor, property, Number(event.target), BYTES, bytes);
    give(event, true);
  };

  client.on('event', (event: XEvent) => {
    if (event.name !== 'SelectionRequest') return;
    setTimeout(() => void answer(event), manners.afterMs ?? 0);
  });

  const own = async (): Promise<void> => {
    client.SetSelectionOwner(window, from, 0);
    await client.sync();
  };
  await own();
  return {
    asked: () => [...asked],
    piecesTaken: () => taken,
    async become(next) {
      manners = next;
      await own();
    },
    async stop() {
      await client.sync();
      await new Promise((resolve) => {
        client.stream.once('close', resolve);
        client.terminate();
      });
    },
  };
}
