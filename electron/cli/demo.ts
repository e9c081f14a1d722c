import type { Words } from '../../renderer/messages/words';
import { findModel } from '../phone/models';
import type { DemoLine } from './demo-line';
import type { Output } from './output';
import type { ExitCode } from './report';

/** The demo phone that was asked for; expansion modules are plugged in as far as the model takes any. */
type DemoOrder = DemoLine & { readonly modules?: number };

/** Runs the demo phone alone until Ctrl+C, and tells what it is asked to do. With a user, it asks for a password. */
export async function runDemo(line: DemoOrder, { cli }: Words, { out, err }: Output): Promise<ExitCode> {
  const model = findModel(line.model ?? '870');
  if (!model) {
    err(cli.unknownModel(line.model ?? ''));
    return 2;
  }
  const password = process.env.OFFHOOK_PASSWORD ?? 'offhook';
  const login = line.user === undefined ? {} : { user: line.user, password };
  if (line.user !== undefined) out(cli.demoLogin(line.user, process.env.OFFHOOK_PASSWORD ? '***' : password));
  const { serveDemo } = await import('../demo/serve');
  try {
    await serveDemo(
      {
        model: model.name,
        modules: line.modules ?? 0,
        port: line.port ?? 0,
        ...(line.sipPort === undefined ? {} : { sip: { port: line.sipPort } }),
        auth: { scheme: line.scheme ?? 'digest' },
        ...login,
      },
      out,
    );
    return 0;
  } catch (error) {
    err(String(error instanceof Error ? error.message : error));
    return 1;
  }
}
