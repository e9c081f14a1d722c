/** The part of the package `sip` that a test compares us with. */
declare module 'sip' {
  interface Message {
    readonly method?: string;
    readonly uri?: string;
    readonly status?: number;
    readonly reason?: string;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly content?: string;
  }
  /** undefined: it is no message. */
  export function parse(text: string): Message | undefined;
  export function stringify(message: Message): string;
}
