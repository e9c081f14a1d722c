import type { Words } from '../../renderer/messages/words';
import { serveDemo } from '../demo/serve';
import { findModel } from '../phone/models';
import type { DemoLine } from './arguments';
import type { ExitCode } from './report';
import type { Output } from './run';

/** Runs the demo phone alone until Ctrl+C, and tells what it is asked to do. */
export async function runDemo(line: DemoLine, words: Words, { out, err }: Output): Promise<ExitCode> {
  const model = findModel(line.model ?? '870');
  if (!model) {
    err(words.cli.unknownModel(line.model ?? ''));
    return 2;
  }
  return 0;
}
