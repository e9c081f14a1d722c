import { spawn } from 'node:child_process';
import { until } from './until';

/** Another program's clipboard, marked as a password manager marks it. */
export interface SecretClipboard {
  /** The formats that other programs have asked it for so far. */
  asked(): readonly string[];
  stop(): void;
}

/**
 * A program of Tk's that has the clipboard: it gives `text` to a program that asks for text, and notes each format that
 * is asked for. xclip can offer one format only.
 */
const script = (text: string, mark: string): string => `
wm withdraw .
proc give {what format from most} { puts "asked $format"; flush stdout; return $what }
foreach format {UTF8_STRING STRING TEXT text/plain "text/plain;charset=utf-8"} {
  selection handle -selection CLIPBOARD -type $format . [list give {${text}} $format]
}
proc offer {mark from most} { puts "asked TARGETS"; flush stdout; return [list TARGETS UTF8_STRING STRING TEXT text/plain $mark] }
selection handle -selection CLIPBOARD -type TARGETS -format ATOM . [list offer {${mark}}]
selection handle -selection CLIPBOARD -type {${mark}} -format UTF8_STRING . [list give secret {${mark}}]
selection own -selection CLIPBOARD .
puts ready
flush stdout
`;

export async function startSecretClipboard(text: string, mark = 'x-kde-passwordManagerHint'): Promise<SecretClipboard> {
  const child = spawn('wish', [], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  // Kept open: wish ends with its input.
  child.stdin.write(script(text, mark));
  await until('the secret clipboard', () => out.includes('ready'));
  return {
    asked: () => [...out.matchAll(/^asked (.*)$/gm)].map(([, format]) => format ?? ''),
    stop: () => void child.kill(),
  };
}
