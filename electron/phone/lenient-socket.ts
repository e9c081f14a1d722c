import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { ReplyReader } from './reply-reader';

/**
 * A connection whose replies are read by `reader` on their way to undici, which takes it for a socket. `wireBytes`: how
 * long the reply to the request written now may be.
 */
export class LenientSocket extends Duplex {
  readonly #socket: Socket;
  readonly #reader: ReplyReader;
  readonly #wireBytes: () => number;

  constructor(socket: Socket, reader: ReplyReader, wireBytes: () => number) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#reader = reader;
    this.#wireBytes = wireBytes;
    socket.pause();
    socket.on('data', (bytes: Buffer) => this.#hand(() => reader.take(bytes)));
    socket.once('end', () => {
      this.#hand(() => reader.end());
      this.push(null);
    });
    socket.once('error', (error) => this.destroy(error));
    socket.once('close', () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  ref(): this {
    this.#socket.ref();
    return this;
  }

  unref(): this {
    this.#socket.unref();
    return this;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#reader.expect(this.#wireBytes());
    this.#socket.write(bytes, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy(error ?? undefined);
    done(error);
  }

  #hand(read: () => readonly Buffer[]): void {
    if (this.destroyed) return;
    try {
      for (const bytes of read()) if (!this.push(bytes)) this.#socket.pause();
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
