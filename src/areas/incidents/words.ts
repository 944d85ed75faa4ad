/** How this area names its records, on pages and in documents. */

/** The beginning of a report, as a title: its first line, 80 characters at most. */
export function incidentTitle(what: string): string {
  const line = what.split('\n', 1)[0]?.trim() ?? '';
  const points = [...line];
  return points.length > 80 ? `${points.slice(0, 79).join('').trimEnd()}…` : line;
}
