import type { Words } from '../../renderer/messages/words';
import type { Command } from '../contract/command';
import type { OutcomeOf } from '../contract/outcome';
import { handOver } from '../host/control-socket';
import { ForeignPlaceError } from '../host/socket-place';
import { places } from '../settings/place';
import type { Output } from './output';

/**
 * Hands a command to a running Offhook; null: none runs, or none that could be told without telling another user. That is
 * said, and the command is done as if none ran.
 */
export async function reach<Sent extends Command>(
  command: Sent,
  { output, spoken }: { readonly output: Pick<Output, 'err'>; readonly spoken: Words },
): Promise<OutcomeOf<Sent['do']> | null> {
  try {
    return await handOver(places().controlSocket, command);
  } catch (error) {
    if (!(error instanceof ForeignPlaceError)) throw error;
    output.err(spoken.cli.foreignPlace(error.folder));
    return null;
  }
}
