import type { Program } from '#program.ts';

/** What a practice's recovery sheet needs: nothing, or one thing, and why. */
export type SheetWork = {
  readonly what: 'make' | 'confirm' | 'replace';
  readonly title: string;
  readonly because: string;
};

/**
 * What is to be done about the recovery sheet, read from the record: one to be made, to be confirmed, or to be made
 * anew after it was used. An emergency must find a way in (164.312(a)(2)(ii)).
 */
export function sheetWork(program: Program): SheetWork | undefined {
  const { entity } = program;
  if (!entity) return undefined;
  const sheet = entity.recovery;
  if (!sheet)
    return {
      what: 'make',
      title: 'Print the recovery sheet',
      because:
        'Without it, a lost password or a lost computer can lock everybody out of this record for good. Twelve words on paper open it again.',
    };
  if (sheet.void !== undefined)
    return {
      what: 'make',
      title: 'Print a new recovery sheet',
      because: 'The key of the practice was changed, and the sheet from before opens the record no more.',
    };
  const used = [...program.people.values()].some(
    ({ recovered }) => recovered !== undefined && recovered.position > sheet.position,
  );
  if (used)
    return {
      what: 'replace',
      title: 'Make a new recovery sheet',
      because: 'The one in force was used to get in, so its words have been out of the envelope.',
    };
  if (!sheet.confirmed)
    return {
      what: 'confirm',
      title: 'Confirm the recovery sheet',
      because:
        'It was made, and nobody has typed words back from the paper yet. Perhaps it never was printed.',
    };
  return undefined;
}
