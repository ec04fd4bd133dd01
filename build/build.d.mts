export function contentScripts(target: string): Promise<readonly { readonly name: string; readonly code: string }[]>;
export function build(): Promise<{ readonly chrome: string; readonly firefox: string; readonly cli: string }>;
