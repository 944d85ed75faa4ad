import type { FormInput } from './form-input.ts';

/** A form that could not be recorded because its sender was signed out: where it was going, and what it held. */
export type KeptForm = { readonly path: string; readonly form: FormInput };

/**
 * The field that says who a form was shown to; `layout.tsx` puts it into every form. Whoever sends a form that
 * somebody else opened is told first.
 */
export const openedBy = 'opened-by';

/** Where forms hold passwords, codes, links and the words of a sheet: nothing that was sent there is kept on a page. */
const secretPlaces = /^\/(account|keys|recovery|sign-in|sign-out|set-up|invitation|reading|demo)(\/|$)/;

/** Whether a form that was going to a path may wait on a page, maybe before the eyes of somebody else. */
export function mayBeKept(path: string): boolean {
  return !secretPlaces.test(URL.parse(path, 'http://localhost')?.pathname ?? '');
}

/** The names and texts of a nested form, flat again. Files and passwords are not kept. */
export function flat(form: unknown, prefix = ''): [string, string][] {
  if (/password/i.test(prefix)) return [];
  if (typeof form === 'string') return [[prefix, form]];
  if (Array.isArray(form) && form.every((one) => typeof one === 'string'))
    return form.map((one): [string, string] => [prefix, one]);
  if (typeof form !== 'object' || form === null || form instanceof Blob) return [];
  return Object.entries(form).flatMap(([name, value]) => flat(value, prefix ? `${prefix}.${name}` : name));
}

/** Whether a path stays here: begins with one slash, so that it cannot lead to another host. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])[\w\-./()%:~?=&]*$/.test(path) && !path.includes('\\');
}

/** The fields of a kept form, unseen, under one more name, so that they survive the sign-in. */
export function KeptFields({ kept }: { kept: KeptForm }) {
  return (
    <>
      <input type="hidden" name="kept-path" value={kept.path} />
      {flat(kept.form).map(([name, value], index) => (
        <input key={index} type="hidden" name={`kept.${name}`} value={value} />
      ))}
    </>
  );
}
