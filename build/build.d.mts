import type { BuildOptions } from 'esbuild';

export const CONTENT: BuildOptions;
export const SCRIPTS: BuildOptions;
export function build(): Promise<{ readonly chrome: string; readonly firefox: string; readonly cli: string }>;
