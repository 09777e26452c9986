import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ProviderConfig, readProviderConfig } from './provider-config.ts';

/** What an operator may set, all through the environment (docs/operating.md). */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** The owner's connection to an office's own PostgreSQL; undefined: the program runs its own. */
  readonly databaseUrl: string | undefined;
  /** Mail server, e.g. smtp://user:pass@host:587; undefined: links are shown on screen. */
  readonly mailUrl: string | undefined;
  /** Sender of mail, e.g. “Trường An <khong-tra-loi@so.edu.vn>”. */
  readonly mailFrom: string;
  /** The address people reach the program under, for links in mail; https makes cookies secure. */
  readonly publicUrl: string | undefined;
  /** The office's own sign-in (OpenID Connect); undefined: names and passwords of the program only. */
  readonly provider: ProviderConfig | undefined;
}

function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return '/var/lib/truong-an';
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'truong-an');
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be 0–65535, not “${env.PORT}”`);
  const publicUrl = env.PUBLIC_URL?.replace(/\/+$/, '') || undefined;
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    dataFolder: resolve(env.TRUONG_AN_DATA ?? defaultDataFolder(env)),
    databaseUrl: env.DATABASE_URL || undefined,
    mailUrl: env.MAIL_URL || undefined,
    mailFrom: env.MAIL_FROM || 'Trường An <truong-an@localhost>',
    publicUrl,
    provider: readProviderConfig(env, publicUrl),
  };
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
