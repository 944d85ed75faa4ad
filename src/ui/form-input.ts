/** A form as it was posted, nested by its field names: `flows.0.to` is the `to` of the first of `flows`. */
export type FormInput = { readonly [name: string]: unknown };

const namePattern = /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+){0,4}$/;

/** How many fields a form may have; the largest of ours, an import's confirmation, stays far below. */
const mostFields = 2_000;

/** The fields of a form as nested objects; a name given several times is a list, and so are names that end in numbers. */
export function formInput(form: FormData): FormInput {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let fields = 0;
  for (const [name, value] of form) {
    if (!namePattern.test(name) || ++fields > mostFields) continue;
    const path = name.split('.');
    const last = path.pop() as string;
    let place = root;
    for (const step of path) {
      const next = place[step];
      if (typeof next !== 'object' || next === null || Array.isArray(next))
        place[step] = Object.create(null) as Record<string, unknown>;
      place = place[step] as Record<string, unknown>;
    }
    const before = place[last];
    place[last] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return listed(root) as FormInput;
}

/** Objects whose names are all numbers become lists, in the order of the numbers. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  if (Array.isArray(value)) return value.map(listed);
  const entries = Object.entries(value).map(([name, held]) => [name, listed(held)] as const);
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, held]) => held);
  return Object.fromEntries(entries);
}

/** A field as text; empty where it is not there or is a file. */
export function text(input: FormInput, name: string): string {
  const value = input[name];
  return typeof value === 'string' ? value : '';
}

/** A field that may be chosen several times, as a list of texts. */
export function texts(input: FormInput, name: string): string[] {
  const value = input[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
}

/** The rows of a form that are numbered (`flows.0.to`), as they were posted; none where there are none. */
export function inputs(input: FormInput, name: string): FormInput[] {
  const value = input[name];
  return (Array.isArray(value) ? value : []).filter((one) => typeof one === 'object' && one !== null);
}
