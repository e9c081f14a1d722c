import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge';
import { loadWords, type PageName } from '../messages/page-words';
import { OffhookProvider, type WordsIn } from '../stores/offhook';

/** Shows the page of this name in the document's `#root`. */
export function startPage(name: PageName, page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const words: WordsIn = (language) => loadWords(name, language);
  createRoot(root).render(
    <StrictMode>
      <OffhookProvider bridge={bridge()} words={words}>
        {page}
      </OffhookProvider>
    </StrictMode>,
  );
}
