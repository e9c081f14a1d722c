import { Settings } from '../../renderer/windows/settings/Settings';
import { readSections } from '../../renderer/windows/settings/sections';

// A test shows one section after the other, and has no frames to wait for.
await readSections();

export { Settings };
