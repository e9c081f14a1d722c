import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printEntry, printExec, readEntry, readExec, readName } from '../../electron/shell/links/desktop-entry';
import { linkCommand } from '../../electron/shell/links/link-command';
import { withoutProgram } from '../../electron/shell/links/mime-apps';

/** Reads an Exec key as the Desktop Entry Specification says a program has to: the value first, then quotes, then codes. */
function readCommandOf(exec: string, link: string): string[] {
  const value = exec.replace(
    /\\([sntr\\])/g,
    (_, letter: string) => ({ s: ' ', n: '\n', t: '\t', r: '\r' })[letter] ?? '\\',
  );
  const words = [...value.matchAll(/"((?:[^"\\]|\\[\s\S])*)"|([^\s"]+)/g)].map(
    ([, inQuotes, plain]) => inQuotes?.replace(/\\(["`$\\])/g, '$1') ?? plain ?? '',
  );
  return words.map((word) => (word === '%u' ? link : word.replaceAll('%%', '%')));
}

const LINK = 'tel:1 --yes "; reboot';

test('a program and its words come back from the Exec key as they were, and the link is one word behind them', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('a b', '"', '\\', '$HOME', '`x`', '100%', '%u', "it's", '\t', '\n'),
  );
  fc.assert(
    fc.property(
      word.filter((program) => !program.includes('=')),
      fc.array(word),
      (program, words) => {
        const exec = printExec([program, ...words]) ?? '';
        expect(exec).not.toContain('\n');
        expect(readCommandOf(exec, LINK)).toEqual([program, ...words, LINK]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('plain words stand without quotes, as xdg-open wants them', () => {
  expect(printExec(['/opt/Offhook/offhook', '--'])).toBe('/opt/Offhook/offhook -- %u');
});

test('a program whose path no Exec key can hold has none', () => {
  expect(printExec(['/home/a=b/offhook'])).toBeNull();
  expect(printExec([])).toBeNull();
  expect(printEntry({ command: ['/a=b'], schemes: ['tel'], before: {} })).toBeNull();
});

test('the desktop file says what it opens and who did before', () => {
  const text = printEntry({
    command: ['/opt/My Apps/offhook', '--'],
    schemes: ['tel', 'sip'],
    before: { tel: 'org.gnome.Calls.desktop' },
  });
  expect(text).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Offhook',
      'Exec="/opt/My Apps/offhook" -- %u',
      'Terminal=false',
      'NoDisplay=true',
      'StartupNotify=false',
      'MimeType=x-scheme-handler/tel;x-scheme-handler/sip;',
      'X-Offhook-Before-tel=org.gnome.Calls.desktop',
      '',
    ].join('\n'),
  );
  expect(readEntry(text ?? '')).toEqual({ schemes: ['tel', 'sip'], before: { tel: 'org.gnome.Calls.desktop' } });
  expect(readName(text ?? '')).toBe('Offhook');
  expect(readExec(text ?? '')).toBe('"/opt/My Apps/offhook" -- %u');
});

test('names are read from the main group only, and a spoilt file says nothing', () => {
  expect(readName('# x\n[Desktop Entry]\nName[de]=Anrufe\nName = Calls\n[Desktop Action new]\nName=New\n')).toBe(
    'Calls',
  );
  expect(readName('[Desktop Action new]\nName=New\n')).toBeNull();
  expect(readEntry('\0\0\0')).toEqual({ schemes: [], before: {} });
  expect(readEntry('[Desktop Entry]\nX-Offhook-Before-tel=../../evil.desktop\n').before).toEqual({});
  expect(readEntry('[Desktop Entry]\nX-Offhook-Before-tel=--help\n').before).toEqual({});
});

test.each([
  ['AppImage', { isPackaged: true, env: { APPIMAGE: '/home/a/Offhook.AppImage' } }, ['/home/a/Offhook.AppImage', '--']],
  ['package', { isPackaged: true, env: {} }, ['/opt/Offhook/offhook', '--']],
  ['source', { isPackaged: false, env: {} }, ['/opt/Offhook/offhook', '/src/offhook', '--']],
  [
    'source, as root',
    { isPackaged: false, env: {}, isRoot: true },
    ['/opt/Offhook/offhook', '--no-sandbox', '/src/offhook', '--'],
  ],
])('a link starts the program that runs: %s', (_, started, expected) => {
  const usual = { execPath: '/opt/Offhook/offhook', appPath: '/src/offhook', isRoot: false };
  expect(linkCommand({ ...usual, ...started })).toEqual(expected);
});

const LIST = `[Added Associations]
x-scheme-handler/tel=offhook-links.desktop;other.desktop;
# a remark
[Default Applications]
text/html=firefox.desktop
x-scheme-handler/tel=offhook-links.desktop
x-scheme-handler/sip=offhook-links.desktop;
[Removed Associations]
x-scheme-handler/tel=offhook-links.desktop
`;

test('taking our name out of the list of programs leaves everything else as it stands', () => {
  expect(withoutProgram(LIST, 'x-scheme-handler/tel', 'offhook-links.desktop')).toBe(`[Added Associations]
x-scheme-handler/tel=other.desktop;
# a remark
[Default Applications]
text/html=firefox.desktop
x-scheme-handler/sip=offhook-links.desktop;
[Removed Associations]
x-scheme-handler/tel=offhook-links.desktop
`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutProgram(text, 'x-scheme-handler/tel', 'offhook-links.desktop')).toBe(text);
    }),
  );
});
