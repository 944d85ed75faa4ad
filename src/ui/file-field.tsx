import type { Attachment } from '#attachment.ts';
import { attachmentOf } from '#ledger/attachment-of.ts';
import type { Beside } from '#ledger/beside.ts';
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

/** A file that a form brought, ready to be named by an event, and the bytes that go on record with it. */
export type SentAttachment = {
  readonly attachment: Attachment;
  readonly beside: Beside;
};

/**
 * The file that a form brought under a name, as an event names it; undefined where none was chosen, refusals at that
 * field where it is none of the `kinds`.
 */
export async function sentAttachment(
  form: FormInput,
  name: string,
  kinds?: Parameters<typeof attachmentOf>[2],
): Promise<SentAttachment | { readonly refusals: Refusals } | undefined> {
  const sent = await sentFile(form, name);
  if (!sent) return undefined;
  const made = attachmentOf(sent.bytes, sent.name, kinds);
  return 'refusals' in made
    ? { refusals: made.refusals.map((refusal) => ({ ...refusal, field: name })) }
    : { ...made, beside: { files: [sent.bytes] } };
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
