import { readLaterParts } from '../../renderer/windows/panel/later-parts';
import { Panel } from '../../renderer/windows/panel/Panel';
import { readSteps } from '../../renderer/windows/use-step';

// A test looks at what is there at once.
await Promise.all([readLaterParts(), readSteps()]);

export { Panel };
