import type { Plugin } from 'vite';

export function bundledList(part: string): string;
export function packageFolder(id: string): string | null;
export function noteBundledPackages(part: 'main' | 'preload' | 'renderer'): Plugin;
