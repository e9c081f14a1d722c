import { spawn } from 'node:child_process';
import { PATIENCE_MS } from './patience';

/** The outcome of a program. */
export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ToolOptions {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly limitMs?: number;
  /** Hand back when the program itself ends, though a child that it left behind keeps its pipes open (xclip). */
  readonly leavesChild?: boolean;
}

/**
 * Runs a program to its end.
 *
 * @throws when it cannot be started or takes longer than `limitMs`
 */
export function runTool(file: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const { input = '', env = process.env, limitMs = PATIENCE_MS, leavesChild = false } = options;
  const out = leavesChild ? 'ignore' : 'pipe';
  const child = spawn(file, args, { env, stdio: ['pipe', out, out] });
  const text = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk;
  });
  child.stdin?.on('error', () => undefined); // a program that does not read its input closes it first
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${file} ${args.join(' ')} took longer than ${limitMs} ms`));
    }, limitMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once(leavesChild ? 'exit' : 'close', (code: number | null) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, ...text });
    });
  });
}

/** Runs a program that has to succeed. @returns its standard output */
export async function mustRun(file: string, args: readonly string[], options: ToolOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runTool(file, args, options);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}
