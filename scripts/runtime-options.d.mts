export const serverOptions: string[];
export function serverEnvironment(root: string): NodeJS.ProcessEnv;
