import type { Misbehaviour } from './misbehaviour';
import { forbidden, notFound, page, type Reply, unauthorised } from './reply';

/**
 * Phones that an administrator has locked down, and pages that are not the ones we know.
 *
 * THE GUESSES ABOUT PHONES STAND HERE, and nowhere else in demo/. That these settings exist and what they are for is known
 * (PROTOCOL.md 1.3 and 1.4); what the phone then says over HTTP is not. Guessed are: the status (403 with the page of an
 * https-only phone), that hidden tags spare pages which change nothing (`info.htm?x=1`) and refuse command.htm even without
 * a parameter, that restricted queries refuse every `?`, and that a new web interface and other devices of the maker have
 * none of the old pages (404).
 */

/** Pages for the administrator alone, as far as this phone has them (`wui_admin_only`, PROTOCOL.md 1.3). */
const ADMIN_PAGES: ReadonlySet<string> = new Set([
  '/screen.bmp',
  '/dummy.htm',
  '/line_login.htm',
  '/settings.htm',
  '/settings.xml',
]);

/** Pages that do something: hidden tags are there so that no stranger's link can ask for it. */
const DOING_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/index.htm',
  '/line_login.htm',
  '/advanced_update.htm',
  '/dummy.htm',
  '/settings.htm',
  '/minibrowser.htm',
]);

const isHidden = (path: string, query: string): boolean =>
  path === '/command.htm' || (query !== '' && DOING_PAGES.has(path));

const startPage = (path: string, title: string, body: string): Reply =>
  path === '/' || path === '/index.htm' ? page(title, body) : notFound();

/** What other devices of the maker, and a newer interface, have in the place of the phone's pages; null: nothing else. */
export const otherInterface = (how: Misbehaviour | null, path: string, model: string): Reply | null => {
  if (how?.otherSnomPage) return startPage(path, 'SNOM M700', '<h1>Multicell base</h1>');
  // The old interface has moved to port 3112.
  return how?.newWebInterface ? startPage(path, `Snom ${model}`, '<div id="root"></div>') : null;
};

/** What a phone that is locked down says instead of doing it; null: nothing against it. */
export const lockedDown = (
  how: Misbehaviour | null,
  { path, query }: { readonly path: string; readonly query: string },
  challenges: () => readonly string[],
): Reply | null => {
  if (how?.restrictedQueries && query !== '') return forbidden();
  if (how?.hiddenTags && isHidden(path, query)) return forbidden();
  if (how?.adminPages === undefined || !ADMIN_PAGES.has(path)) return null;
  return how.adminPages === 401 ? unauthorised(challenges()) : forbidden();
};
