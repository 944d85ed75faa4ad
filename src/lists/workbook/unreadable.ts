/** Why a workbook cannot be read: one sentence that says what to do. `readWorkbook` makes a refusal of it. */
export class Unreadable extends Error {}

/** The workbook is not what its format asks for. */
export function damaged(what: string): Unreadable {
  return new Unreadable(
    `This workbook is damaged (${what}). Open it in your spreadsheet program, save it as .xlsx anew, and choose it again.`,
  );
}
