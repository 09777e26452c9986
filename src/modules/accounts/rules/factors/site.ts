/** Where passkeys belong: browsers hand them only to this site. */
export interface PasskeySite {
  /** The host, without port (RP ID). */
  readonly id: string;
  readonly origin: string;
}

const isNumber = (host: string): boolean => /^[\d.]+$/.test(host) || host.startsWith('[');

/** A page on which browsers know passkeys: https under a name, or this machine itself. */
function siteOf(address: string): PasskeySite | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  const isLocal = hostname === 'localhost' && (protocol === 'http:' || protocol === 'https:');
  if (!isLocal && (protocol !== 'https:' || isNumber(hostname))) return undefined;
  return { id: hostname, origin };
}

/**
 * The site of passkeys: that of the configured public address. Without one, only a page opened as `localhost` has them.
 * Undefined: this program cannot use passkeys here.
 */
export function passkeySite(publicUrl: string | undefined, origin: string | undefined): PasskeySite | undefined {
  if (publicUrl) return siteOf(publicUrl);
  const site = origin ? siteOf(origin) : undefined;
  return site?.id === 'localhost' ? site : undefined;
}
