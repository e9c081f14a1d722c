import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WindowName } from '../../electron/contract/program/windows';
import { bridge } from '../bridge';
import { loadWords } from '../messages/page-words';
import { type AppStore, mirrorState, OffhookProvider, type WordsIn } from '../stores/offhook';

/** Shows the page of this name in the document's `#root`, as soon as the state and its words have come. */
export async function startPage(name: WindowName, page: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const told = bridge();
  const [store, first] = await Promise.all([
    new Promise<AppStore>((ready) => mirrorState(told, ready)),
    loadWords(name, told.language),
  ]);
  const words: WordsIn = (language) => (language === first.language ? first : loadWords(name, language));
  createRoot(root).render(
    <StrictMode>
      <OffhookProvider bridge={told} store={store} words={words}>
        {page}
      </OffhookProvider>
    </StrictMode>,
  );
}
