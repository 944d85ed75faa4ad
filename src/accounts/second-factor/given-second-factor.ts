import { TOTP } from 'otpauth';
import { ana, anas, desk, givenAna, ok } from '#accounts/given.ts';
import { codes } from './authenticator.ts';
import { devicePasskey } from './given-passkey.ts';

export const site = { id: 'localhost', origin: 'http://localhost:4700' };

/** The code that an app shows at a moment. */
export function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ ...codes, secret }).generate({ timestamp });
}

/** Ana has an account and an authenticator app; the clock stands at the beginning of a time step, a minute later. */
export async function givenApp() {
  const all = await givenAna();
  const { accounts, clock } = all;
  const { authenticators } = accounts.secondFactors;
  const draft = authenticators.draft(ana);
  const { put } = ok(authenticators.check(ana, draft.sealed, codeAt(draft.secret, clock.at), 'factor-app1'));
  const recovery = accounts.secondFactors.add(ana, 'authenticator', put, desk) ?? [];
  clock.at += 60_000;
  const code = (at = clock.at) => codeAt(draft.secret, at);
  /** The token of a sign-in after the password. */
  const pending = async (address = desk): Promise<string> => {
    const half = ok(await accounts.signIn(anas.email, anas.password, address));
    return half.pending ?? '';
  };
  const step = (token: string, typed: string, address = desk) =>
    accounts.secondStep({ token, shown: { kind: 'code', code: typed }, address });
  return { ...all, draft, recovery, code, pending, step };
}

/** Ana has an account and a passkey. `bound`: what its challenges are bound to. */
export async function givenPasskey(counter = 0) {
  const all = await givenAna();
  const { passkeys } = all.accounts.secondFactors;
  const device = devicePasskey();
  const names = { email: anas.email, person: 'Ana Ruiz' };
  const { challenge } = await passkeys.registration(ana, site, 'session', names);
  const response = device.registers({ challenge, counter });
  const input = { factor: 'factor-key1', name: 'Blue key', response };
  const { put } = ok(await passkeys.check(ana, site, 'session', input));
  const recovery = all.accounts.secondFactors.add(ana, 'passkey', put, desk) ?? [];
  return { ...all, passkeys, device, names, recovery };
}
