/**
 * A citation into 45 CFR, spelled as the regulation's own paragraphs: `164.308(a)(1)(ii)(A)`. A definition is
 * named, as the rule does not number it (`164.402 (Breach)(2)`), and paragraphs that only make sense together
 * are a range (`164.514(a)-(c)`).
 * No section sign and no title number: pages add `45 CFR` where it is read outside the product.
 */
export type Citation = string;

const shape =
  /^16[04]\.\d{3}( \((Breach|Unsecured PHI|introductory text)\))?(\([a-zA-Z0-9]+\))*(-\([a-zA-Z0-9]+\))?$/;

/** Whether the text is spelled as a citation. It says nothing on whether the paragraph exists. */
export function isCitation(text: string): boolean {
  return shape.test(text);
}

/** The section a citation lies in: `164.308` for `164.308(a)(1)(i)`. */
export function sectionOf(citation: Citation): string {
  return citation.slice(0, 7);
}
