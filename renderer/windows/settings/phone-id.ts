const LONGEST_SLUG = 30;

/** An id for a new phone: its name in small letters and hyphens, with a number when that is taken. */
export function newPhoneId(name: string, taken: readonly string[]): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '');
  return freeId(slug === '' ? 'phone' : slug, taken);
}

/** `base`, or `base-2`, `base-3` … : the first that is not taken. */
export function freeId(base: string, taken: readonly string[]): string {
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.includes(id)) return id;
  }
}
