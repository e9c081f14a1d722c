// `npm start`: whatever set-up is missing, the build, then Offhook – its command line when there are words for it.
import { isForCommandLine } from './words.mjs';

const words = process.argv.slice(2);
const { startCommandLine, startApp, startDevelopment } = await import('./starts.mjs');

if (words[0] === '--dev') await startDevelopment(words.slice(1));
else if (isForCommandLine(words)) await startCommandLine(words);
else await startApp(words);
