/** Bundles the command and the library into a folder, `dist/` without one. */
export function build(folder?: string): Promise<void>;
