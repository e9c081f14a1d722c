import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge';
import { OffhookProvider } from '../stores/offhook';

/** Shows a page in the document's `#root`. */
export function startPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <OffhookProvider bridge={bridge()}>{page}</OffhookProvider>
    </StrictMode>,
  );
}
