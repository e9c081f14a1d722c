import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol } from 'electron';
import { WINDOWS, type WindowName } from '../contract/program/windows';
import { PAGE_POLICY, PAGE_TYPES } from './page-policy';

/** Our pages have an origin of their own: no file of this computer is one. */
const SCHEME = 'offhook';
const ORIGIN = `${SCHEME}://app`;

export interface Pages {
  url(page: WindowName): string;
  /** Whether an address is one of our own pages. */
  isOurs(url: string): boolean;
}

/** Tells Chromium of our scheme. Must run before Electron is ready. */
export function announcePages(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages from `folder`, or, while a developer works on them, names those of the development server. */
export function servePages(folder: string): Pages {
  const developing = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const origin = developing ?? ORIGIN;
  protocol.handle(SCHEME, (request) => answer(folder, new URL(request.url)));
  const urlOf = (page: WindowName): string => `${origin}/windows/${page}/index.html`;
  const ours = new Set(WINDOWS.map(urlOf));
  return { url: urlOf, isOurs: (url) => ours.has(url) };
}

async function answer(folder: string, { host, pathname }: URL): Promise<Response> {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  const type = PAGE_TYPES[extname(file)];
  // Also with an answer that has nothing in it: a page of ours is nowhere without its policy.
  const headers = { 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff' };
  if (host !== 'app' || !type || !file.startsWith(folder + sep)) return new Response(null, { status: 404, headers });
  try {
    return new Response(await readFile(file), { headers: { ...headers, 'content-type': type } });
  } catch {
    return new Response(null, { status: 404, headers }); // A page that asks for a file that was not built.
  }
}
