import type { ReactNode } from 'react';
import type { Refusal } from '#decision.ts';

/** What was wrong with a form, shown at its head and beside each field. */
export type Refusals = readonly Refusal[];

/** The identifier of a field's element: `flows.0.to` is `field-flows-0-to`. */
const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

const errorsOf = (refusals: Refusals, name: string): Refusals =>
  refusals.filter(({ field }) => field === name);

const describedBy = (name: string, hint: ReactNode, errors: Refusals): string | undefined =>
  [hint ? `${idOf(name)}-hint` : '', errors.length > 0 ? `${idOf(name)}-error` : '']
    .filter(Boolean)
    .join(' ') || undefined;

/** Fields that travel unseen: there is nothing to lead to. */
const unseen: ReadonlySet<string> = new Set(['id', 'seen']);

/** All that was wrong, at the head of the page, each with a link to its field. Nothing was recorded, or as `title` says. */
export function ErrorSummary({
  refusals,
  title = 'Nothing was recorded yet',
}: {
  refusals: Refusals;
  title?: string;
}) {
  if (refusals.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} id="errors">
      <h2>{title}</h2>
      <ul>
        {refusals.map(({ because, citation, field }, index) => (
          <li key={index}>
            {field && !unseen.has(field) ? <a href={`#${idOf(field)}`}>{because}</a> : because}{' '}
            {citation && <cite>{citation}</cite>}
            {field === 'seen' && (
              <a href="" target="_blank" rel="noreferrer">
                Open it as it is now, in another window
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldError({ name, errors }: { name: string; errors: Refusals }) {
  if (errors.length === 0) return null;
  return (
    <p className="error" id={`${idOf(name)}-error`}>
      {errors.map(({ because }) => because).join(' ')}
    </p>
  );
}

type Common = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly refusals?: Refusals;
};

function Labelled({
  name,
  label,
  hint,
  errors,
  children,
}: Omit<Common, 'refusals'> & { errors: Refusals; children: ReactNode }) {
  return (
    <div className={errors.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={idOf(name)}>{label}</label>
      {hint && (
        <p className="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} errors={errors} />
      {children}
    </div>
  );
}

/** One line of text, a number, a day, an email address, a password. */
export function Field({
  name,
  label,
  hint,
  refusals = [],
  type = 'text',
  value = '',
  required = false,
  autoComplete,
  inputMode,
  width,
  min,
  max,
}: Common & {
  type?: 'text' | 'number' | 'date' | 'email' | 'password';
  value?: string | number | undefined;
  required?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric';
  width?: 'short' | 'medium';
  min?: string | number;
  max?: string | number;
}) {
  const errors = errorsOf(refusals, name);
  return (
    <Labelled name={name} label={label} hint={hint} errors={errors}>
      <input
        id={idOf(name)}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : value}
        required={required}
        autoComplete={autoComplete ?? 'off'}
        inputMode={inputMode}
        className={width}
        min={min}
        max={max}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(name, hint, errors)}
      />
    </Labelled>
  );
}

/** Several lines of text. The script `/editor.js` puts its editor in its place where `editor` says what it holds. */
export function TextArea({
  name,
  label,
  hint,
  refusals = [],
  value = '',
  rows = 3,
  editor,
}: Common & { value?: string | undefined; rows?: number; editor?: string | undefined }) {
  const errors = errorsOf(refusals, name);
  return (
    <Labelled name={name} label={label} hint={hint} errors={errors}>
      <textarea
        id={idOf(name)}
        name={name}
        rows={rows}
        defaultValue={value}
        data-editor={editor}
        autoComplete={editor === undefined ? undefined : 'off'}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(name, hint, errors)}
      />
    </Labelled>
  );
}

export type Option = { readonly value: string; readonly label: string; readonly note?: string | undefined };

/** One of a list, too long to show as choices. */
export function Select({
  name,
  label,
  hint,
  refusals = [],
  value = '',
  options,
  empty,
}: Common & { value?: string | undefined; options: readonly Option[]; empty?: string }) {
  const errors = errorsOf(refusals, name);
  return (
    <Labelled name={name} label={label} hint={hint} errors={errors}>
      <select
        id={idOf(name)}
        name={name}
        defaultValue={value}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(name, hint, errors)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One of a few (`radio`), or any of a few (`checkbox`), as large targets with their notes. */
export function Choices({
  name,
  label,
  hint,
  refusals = [],
  options,
  chosen,
  type = 'radio',
  compact = false,
}: Common & {
  options: readonly Option[];
  chosen: readonly string[];
  type?: 'radio' | 'checkbox';
  compact?: boolean;
}) {
  const errors = errorsOf(refusals, name);
  return (
    <fieldset
      id={idOf(name)}
      className={compact ? 'choices compact' : 'choices'}
      aria-describedby={describedBy(name, hint, errors)}
      tabIndex={-1}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} errors={errors} />
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />{' '}
          {option.label}
          {option.note && <small>{option.note}</small>}
        </label>
      ))}
    </fieldset>
  );
}

/** A value that travels with the form unseen. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
