import { useEffect } from 'react';

/** Names the window, for its title bar and for those who hear it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
