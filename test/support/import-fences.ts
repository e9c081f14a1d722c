import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temp-folder';
import { runTool } from './tool';

const BIOME = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const RULE = 'style/noRestrictedImports';
const SWITCHES = [`--only=${RULE}`, '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'] as const;

/** As much of Biome's report as is read here. */
interface Report {
  readonly summary: { readonly unchanged: number };
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

async function lint(folder: string): Promise<Report> {
  const words = [BIOME, 'lint', ...SWITCHES, `--config-path=${folder}`, folder];
  const { stdout, stderr } = await runTool(process.execPath, words);
  try {
    return JSON.parse(stdout) as Report;
  } catch (cause) {
    throw new Error(`Biome gave no report: ${stderr}`, { cause });
  }
}

/**
 * Which of these imports the project's own biome.json refuses. `files` names the imports of each file, whose path counts
 * from the project's folder; all files are written elsewhere and linted in one run.
 */
export async function refusedImports(
  files: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = await temporaryFolder();
  await copyFile('biome.json', join(folder, 'biome.json'));
  for (const [file, imports] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), imports.map((from) => `import '${from}';\n`).join(''));
  }
  const { summary, diagnostics } = await lint(folder);
  if (summary.unchanged < files.size) throw new Error(`Biome read ${summary.unchanged} of ${files.size} files`);
  const found = diagnostics
    .filter(({ category }) => category === `lint/${RULE}`)
    .map(({ location }) => `${location.path.replaceAll('\\', '/')}:${location.start.line}`);
  const isRefused = (file: string, line: number) => found.some((place) => place.endsWith(`/${file}:${line}`));
  return new Map([...files].map(([file, imports]) => [file, imports.filter((_, at) => isRefused(file, at + 1))]));
}
