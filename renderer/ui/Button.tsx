import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { type IconName, Picture } from './icons';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** `main`: the one thing to do in this window. `danger`: ends or removes something. `link`: a next step in a sentence; `quiet-link`: one that
   * draws no eye. */
  readonly look?: 'plain' | 'main' | 'danger' | 'link' | 'quiet-link';
  /** `large`: beside a large field. */
  readonly size?: 'usual' | 'large';
  readonly type?: 'button' | 'submit';
  readonly children: ReactNode;
}

/** A button with words. */
export const Button = ({ look = 'plain', size = 'usual', type = 'button', children, ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={styles.button} data-look={look} data-size={size}>
    {children}
  </button>
);

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'children'> {
  readonly icon: IconName;
  /** Its name, and its tip. */
  readonly label: string;
}

/** A button that is a picture. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <button {...rest} type="button" className={styles.iconButton} aria-label={label} title={label}>
    <Picture name={icon} />
  </button>
);
