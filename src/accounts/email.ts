import { domainToASCII } from 'node:url';

/**
 * An email address in the one form that is stored and compared: trimmed, lower case, the domain in ASCII.
 * Undefined where the text is no address that mail could reach over the internet (254 characters at most).
 */
export function normalizeEmail(text: string): string | undefined {
  if (text.length > 1000) return undefined;
  const parts = /^([^@]{1,64})@([^@]{1,255})$/u.exec(text.trim().normalize('NFKC').toLowerCase());
  const [, local = '', host = ''] = parts ?? [];
  if (!/^[^\s\p{C}<>"(),:;\\[\]]+$/u.test(local) || /^\.|\.\.|\.$/.test(local)) return undefined;
  const domain = domainToASCII(host);
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/.test(domain)) return undefined;
  const email = `${local}@${domain}`;
  return email.length <= 254 ? email : undefined;
}
