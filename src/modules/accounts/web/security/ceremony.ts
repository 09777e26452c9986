/** The person closed the question of the browser, or there is no fitting passkey on this device. */
export class PasskeyCancelled extends Error {}

/** Whether this browser knows passkeys on this page. */
export const knowsPasskeys = (): boolean =>
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);

type Options = Record<string, unknown>;
type Answer = { readonly id: string; readonly response: Record<string, unknown> };

/** The library is loaded when somebody uses a passkey. */
async function ask(act: (library: typeof import('@simplewebauthn/browser')) => Promise<unknown>): Promise<Answer> {
  const library = await import('@simplewebauthn/browser');
  try {
    return (await act(library)) as Answer;
  } catch {
    // Browsers do not tell a “no” from a device without a key, on purpose.
    throw new PasskeyCancelled();
  }
}

export const makePasskey = (options: Options): Promise<Answer> =>
  ask((library) => library.startRegistration({ optionsJSON: options as never }));

export const signWithPasskey = (options: Options): Promise<Answer> =>
  ask((library) => library.startAuthentication({ optionsJSON: options as never }));
