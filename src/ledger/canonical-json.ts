/**
 * One spelling for each value, so that a digest or a signature over it means something: JSON with the keys of
 * objects sorted by UTF-16 code units, no white space, and numbers and strings as ECMAScript writes them
 * (RFC 8785, JSON Canonicalization Scheme).
 */

/** Deeper nesting than any form or file has; a value that contains itself ends here too. */
const deepest = 200;

/**
 * The canonical JSON of a value made of plain objects, arrays, strings, finite numbers, booleans and null.
 *
 * @throws TypeError naming the place (`assets.0.name`) of anything JSON cannot carry faithfully: undefined,
 * NaN and infinities, big integers, functions, symbols, dates and other class instances, arrays with holes,
 * strings with half a surrogate pair, or nesting deeper than 200.
 */
export function canonicalJson(value: unknown): string {
  return written(value, []);
}

function written(value: unknown, path: readonly (string | number)[]): string {
  switch (typeof value) {
    case 'string':
      return text(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw unfit(`the number ${value}`, path);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (path.length >= deepest) throw unfit(`nesting deeper than ${deepest}`, path);
      return Array.isArray(value) ? array(value, path) : object(value, path);
    default:
      throw unfit(typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`, path);
  }
}

function text(value: string, path: readonly (string | number)[]): string {
  if (!value.isWellFormed()) throw unfit('a string with half a surrogate pair', path);
  return JSON.stringify(value);
}

function array(value: readonly unknown[], path: readonly (string | number)[]): string {
  // Array.from visits holes too, as undefined, which is refused.
  return `[${Array.from(value, (item, index) => written(item, [...path, index])).join(',')}]`;
}

function object(value: object, path: readonly (string | number)[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw unfit('an object of a class', path);
  if (Object.getOwnPropertySymbols(value).length > 0) throw unfit('a key that is a symbol', path);
  // `<` compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${text(key, path)}:${written(item, [...path, key])}`).join(',')}}`;
}

function unfit(what: string, path: readonly (string | number)[]): TypeError {
  return new TypeError(`Canonical JSON cannot hold ${what}${path.length ? ` (at ${path.join('.')})` : ''}.`);
}
