export const root: string;
export function runtime(): string;
export function build(): void;
export function ready(what: { build: boolean }): void;
