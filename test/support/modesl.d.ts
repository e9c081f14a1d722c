/** The part of the package `modesl` that a test uses as a client. */
declare module 'modesl' {
  interface Event {
    getHeader(name: string): string | null;
    getBody(): string;
  }
  export class Connection {
    constructor(host: string, port: number, password: string, ready: () => void);
    on(name: string, listener: (event: Event) => void): void;
    api(command: string, done: (reply: Event) => void): void;
    sendRecv(command: string, headers: Readonly<Record<string, string>>, done: (reply: Event) => void): void;
    events(type: 'plain', names: readonly string[], done: () => void): void;
    disconnect(): void;
  }
}
