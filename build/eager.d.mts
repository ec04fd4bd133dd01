export function compileAtOnce(code: string): string;
