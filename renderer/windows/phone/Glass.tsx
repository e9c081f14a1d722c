import type { ReactNode } from 'react';
import type { Size } from './screens';

interface Props {
  readonly size: Size;
  readonly mono: boolean;
  /** Words on it may need more height than the phone has when it is small. */
  readonly grows?: boolean;
  readonly children: ReactNode;
}

/** The glass over a display, in its bezel. */
export function Glass({ size, mono, grows = false, children }: Props) {
  const [width, height] = [`${size.width}em`, `${size.height}em`];
  return (
    <div className={mono ? 'glass mono' : 'glass'}>
      <div className="pane" style={grows ? { width, minHeight: height } : { width, height }}>
        {children}
      </div>
    </div>
  );
}
