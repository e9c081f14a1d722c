import { readLaterParts } from '../../renderer/windows/panel/later-parts';
import { Panel } from '../../renderer/windows/panel/Panel';

// A test looks at what is there at once.
await readLaterParts();

export { Panel };
