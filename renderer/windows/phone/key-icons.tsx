import { Icon, type IconName, Picture } from '../../ui/icons';

/** The symbols that only keys of a phone bear. */
const ON_KEYS = {
  'do-not-disturb': <path d="M10 3.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.8 10h6.4" />,
  speaker: <path d="M3.5 8v4H6l3.5 3V5L6 8zM12.5 7.500a3.5 3.5 0 0 1 0 5M14.8 5.200a6.8 6.8 0 0 1 0 9.6" />,
  headset: (
    <path d="M4 11.500V10a6 6 0 0 1 12 0v1.500M4 11h2v4H5a1 1 0 0 1-1-1zM16 11h-2v4h1a1 1 0 0 0 1-1zM16 14.500c0 1.5-1.5 2.5-3.5 2.500h-1.5" />
  ),
  record: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="3" fill="currentColor" stroke="none" />
    </>
  ),
  menu: <path d="M4 6h12M4 10h12M4 14h12" />,
  directory: (
    <path d="M5 3.500h9.500v13H5zM3.5 6.500H5M3.5 10H5M3.5 13.500H5M9.7 9.200a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.200zM7 13.200c.4-1.5 1.3-2.2 2.7-2.200s2.3.7 2.7 2.2" />
  ),
  voicemail: (
    <>
      <circle cx="5.8" cy="10" r="2.8" />
      <circle cx="14.2" cy="10" r="2.8" />
      <path d="M5.8 12.800h8.4" />
    </>
  ),
  conference: (
    <path d="M7 9a2.2 2.2 0 1 0 0-4.400A2.2 2.2 0 0 0 7 9zM3 15.500c.3-2.6 1.7-4 4-4s3.7 1.4 4 4M13 9.200a2 2 0 1 0-.6-3.900M13.5 11.600c2 .2 3.2 1.5 3.5 3.9" />
  ),
  'volume-up': <path d="M3.5 8v4H6l3.5 3V5L6 8zM12.5 10h5M15 7.500v5" />,
  'volume-down': <path d="M3.5 8v4H6l3.5 3V5L6 8zM12.5 10h5" />,
  left: <path d="M12 5.5 7.5 10l4.5 4.5" />,
  right: <path d="M8 5.500l4.5 4.500L8 14.5" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.500v4M10 6.500h.01" strokeWidth="1.8" />
    </>
  ),
  'next-page': <path d="M4.500 4.500h7v11h-7zM14 7l3 3-3 3" />,
} as const;

type OnKeys = keyof typeof ON_KEYS;
export type KeyIconName = OnKeys | IconName;

const isOnKeys = (name: KeyIconName): name is OnKeys => name in ON_KEYS;

/** The symbol on a key. */
export const KeyPicture = ({ name }: { readonly name: KeyIconName }) =>
  isOnKeys(name) ? <Icon>{ON_KEYS[name]}</Icon> : <Picture name={name} />;
