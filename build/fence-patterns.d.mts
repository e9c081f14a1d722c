import type { Layer } from './fences.mjs';

export function levelsOf(layer: Layer, layers: readonly Layer[]): number;
