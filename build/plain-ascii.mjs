/**
 * A plugin of the bundler's that writes other letters than ASCII as an escape. V8 keeps the source of all that it has
 * loaded, and one letter beyond Latin-1 doubles a whole file. A raw template would show the escape: where there is one,
 * the file stays as it is.
 */
export const plainAscii = () => ({
  name: 'plain-ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && !hasRaw(chunk.code)) chunk.code = escaped(chunk.code);
    }
  },
});

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a raw template has something in it that is not ASCII. */
const hasRaw = (code) => [...code.matchAll(/String\.raw`([^`]*)`/g)].some(([, text]) => BEYOND_ASCII.test(text));

const escaped = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
