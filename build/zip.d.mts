export function zipFolder(folder: string): Promise<Uint8Array>;
