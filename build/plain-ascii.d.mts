import type { Plugin } from 'vite';

export function plainAscii(): Plugin;
