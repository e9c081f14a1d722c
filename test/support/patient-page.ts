import { configure } from '@testing-library/react';
import { PATIENCE_MS } from './patience';

// `findBy…` and `waitFor` give up after a second otherwise, which a page on a loaded machine outlasts.
configure({ asyncUtilTimeout: PATIENCE_MS });
