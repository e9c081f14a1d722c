import type { CommandLine } from 'electron';

const FEATURES = 'enable-features';
/** Chromium's name of the choice (content/public/common/content_features.cc); a version without it ignores it. */
const IN_PROCESS = 'NetworkServiceInProcess2';

/**
 * Has Chromium's network service run in the main process. A process of its own would shield the main process from
 * foreign data; our pages load none, so it would only take memory, and time at the start. The features that
 * the user has switched on stay on. Must run before Electron is ready.
 */
export function keepNetworkInMain(commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>): void {
  const others = commandLine.getSwitchValue(FEATURES);
  commandLine.appendSwitch(FEATURES, others === '' ? IN_PROCESS : `${others},${IN_PROCESS}`);
}
