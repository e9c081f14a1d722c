import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { type IconName, Picture } from './icons';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** `main`: the one thing to do in this window. `danger`: ends or removes something. `link`: a next step in a sentence. */
  readonly look?: 'plain' | 'main' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  readonly children: ReactNode;
}

/** A button with words. */
export const Button = ({ look = 'plain', type = 'button', children, ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={`button ${look}`}>
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
  <button {...rest} type="button" className="icon-button" aria-label={label} title={label}>
    <Picture name={icon} />
  </button>
);
