/** The part of the X11 client that Offhook uses; the package brings no types of its own. */
declare module 'x11/lib/xcore.js' {
  import type { EventEmitter } from 'node:events';

  export type Reply<Value> = (error: Error | null | undefined, value: Value) => unknown;

  export interface XEvent {
    readonly type: number;
    readonly name?: string;
    /** The event as it came: 32 bytes. */
    readonly rawData: Buffer;
    readonly [field: string]: unknown;
  }

  export interface Extension {
    readonly present: number;
    readonly firstEvent: number;
  }

  export interface Fixes extends Extension {
    readonly SelectionEventMask: { readonly SetSelectionOwner: number };
    SelectSelectionInput(window: number, selection: number, mask: number): void;
  }

  export interface Property {
    readonly type: number;
    /** Bits an element: 8, 16 or 32. */
    readonly format: number;
    readonly bytesAfter: number;
    readonly data: Buffer;
  }

  export interface XClient extends EventEmitter {
    readonly stream: import('node:net').Socket;
    readonly display: XDisplay;
    AllocID(): number;
    CreateWindow(
      id: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      border: number,
      depth: number,
      kind: number,
      visual: number,
      values: { readonly eventMask?: number },
    ): void;
    InternAtom(onlyIfExists: boolean, name: string, reply: Reply<number>): void;
    GetAtomName(atom: number, reply: Reply<string>): void;
    GetSelectionOwner(selection: number, reply: Reply<number>): void;
    ConvertSelection(window: number, selection: number, target: number, property: number, time: number): void;
    GetProperty(
      remove: number,
      window: number,
      property: number,
      type: number,
      offset: number,
      length: number,
      reply: Reply<Property>,
    ): void;
    DeleteProperty(window: number, property: number): void;
    GetKeyboardMapping(first: number, count: number, reply: Reply<readonly (readonly number[])[]>): void;
    require(name: 'fixes', reply: Reply<Fixes>): void;
    require(name: string, reply: Reply<Extension>): void;
    terminate(): void;
  }

  export interface XDisplay {
    readonly client: XClient;
    readonly screen: readonly { readonly root: number }[];
    readonly min_keycode: number;
    readonly max_keycode: number;
  }

  export function createClient(
    options: { readonly display?: string; readonly shm?: false; readonly disableBigRequests?: boolean },
    ready: Reply<XDisplay>,
  ): XClient;
}
