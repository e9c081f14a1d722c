import type { Server } from './server';

/** The server at which phones are registered, as the windows see it. */
export interface FreeSwitchState {
  readonly server: Server & { readonly hasPassword: boolean };
}
