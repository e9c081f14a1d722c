import { type ComponentType, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A component whose script is read when it is shown first, and not with the page; nothing is shown until then. */
export interface Later<Props> {
  (props: Props): React.ReactNode;
  /** Reads the script ahead, so that the component is there at once. */
  readonly read: () => Promise<void>;
}

/** Makes such a component of the function that reads its script. */
export function later<Props extends object>(readScript: () => Promise<ComponentType<Props>>): Later<Props> {
  const came = createStore<{ readonly Part: ComponentType<Props> | null }>(() => ({ Part: null }));
  const read = async () => {
    if (!came.getState().Part) came.setState({ Part: await readScript() });
  };
  function Shown(props: Props) {
    const Part = useStore(came, (now) => now.Part);
    useEffect(() => void read(), []);
    return Part && <Part {...props} />;
  }
  return Object.assign(Shown, { read });
}
