import type { Refusals } from './form.tsx';
import type { FormInput } from './form-input.ts';

/** A field to choose a file with, or on a phone to take a photo. `accept`: kinds of files, as browsers take them. */
export function FileField({
  name,
  label,
  hint,
  accept = '.pdf,.png,.jpg,.jpeg',
  refusals = [],
}: {
  name: string;
  label: string;
  hint?: string;
  accept?: string;
  refusals?: Refusals;
}) {
  const errors = refusals.filter(({ field }) => field === name);
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={errors.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="error" id={`${id}-error`}>
          {errors.map(({ because }) => because).join(' ')}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}

/** The file that a form brought under a name; undefined where none was chosen. */
export async function sentFile(
  form: FormInput,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string } | undefined> {
  const file = form[name];
  // A field left empty comes as a file without a name.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
