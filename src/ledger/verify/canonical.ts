/**
 * The canonical spelling of parsed JSON (RFC 8785), written here a second time on purpose: who writes the
 * ledger is not who checks it.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return '[' + value.map(canonical).join() + ']';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const spelled: string[] = [];
  for (const name of Object.keys(fields).toSorted())
    spelled.push(JSON.stringify(name) + ':' + canonical(fields[name]));
  return '{' + spelled.join() + '}';
}

/** The object that a text spells canonically; undefined if it is anything else, or spelled in another way. */
export function readCanonical(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return canonical(value) === text ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // no JSON, or nested too deep to be a header
  }
}
