import type { ReactNode } from 'react';
import styles from './icons.module.css';

/** Drawn on a 20 × 20 grid in the colour of the text; decoration, so the control beside it has the name. */
export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A receiver lying down, as on every key that ends a call. */
const RECEIVER =
  'M2 12.4C2 8.6 5.7 6.8 10 6.8s8 1.8 8 5.6c0 1-.7 1.6-1.6 1.4l-2.4-.5c-.7-.1-1.1-.7-1.1-1.3v-1.4c-1.8-.6-4-.6-5.8 0V12c0 .6-.4 1.2-1.1 1.3l-2.4.5C2.7 14 2 13.4 2 12.4z';

const receiver = (turn: number) => (
  <path d={RECEIVER} transform={`rotate(${turn} 10 10)`} fill="currentColor" stroke="none" />
);

export const ICONS = {
  answer: receiver(-135),
  'hang-up': receiver(0),
  hold: <path d="M7 5v10M13 5v10" strokeWidth="2.4" />,
  transfer: <path d="M3 15v-2.5A4.5 4.5 0 0 1 7.5 8H16M12.5 4.5 16 8l-3.5 3.5" />,
  mute: (
    <path d="M7.5 8.500V5.500a2.5 2.5 0 0 1 5 0v4M12 11.500a2.5 2.5 0 0 1-4.3-1M4.5 9.500a5.5 5.5 0 0 0 9.3 4M15.5 9.500v.6M10 15v2.500M3 3l14 14" />
  ),
  redial: <path d="M15.5 10A5.5 5.5 0 1 1 13.6 5.800M13.8 2.800v3.200h-3.2" />,
  up: <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
  down: <path d="m5.5 8 4.5 4.500L14.5 8" />,
  close: <path d="m5.5 5.5 9 9M14.5 5.500l-9 9" />,
  keypad: (
    <path d="M5 5h.01M10 5h.01M15 5h.01M5 10h.01M10 10h.01M15 10h.01M5 15h.01M10 15h.01M15 15h.01" strokeWidth="2.6" />
  ),
  settings: (
    <path d="M3.5 6h6M14 6h2.500M3.5 14h2.500M10.5 14h6M11.8 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8.3 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4z" />
  ),
  pin: <path d="M7 3.500h6M8 3.500v5l-2.5 3h9L12 8.500v-5M10 11.500v5" />,
  pencil: <path d="M4 16l.8-3.400L13.600 3.800l2.600 2.600-8.800 8.800zM12 5.400l2.600 2.600" />,
  copy: <path d="M7.500 7.500h9v9h-9zM12.500 7.500v-4h-9v9h4" />,
  save: <path d="M10 3.500v8.500M6.500 8.800 10 12.300l3.500-3.500M4 13.500v3h12v-3" />,
  question: <path d="M7.3 7.500a2.7 2.7 0 1 1 4.2 2.200c-1 .7-1.5 1.2-1.5 2.300M10 15h.01" strokeWidth="1.8" />,
} as const;

export type IconName = keyof typeof ICONS;

/** One of Offhook's own pictures. */
export const Picture = ({ name }: { readonly name: IconName }) => <Icon>{ICONS[name]}</Icon>;
