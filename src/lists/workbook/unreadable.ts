/** Why a workbook cannot be read: one sentence that says what to do. `readWorkbook` makes a refusal of it. */
export class Unreadable extends Error {
  /** What is wrong in a word, for readers of other files that are made of the same parts. */
  readonly fault: 'damaged' | 'large' | 'protected' | 'document-type' | undefined;
  /** What is damaged, for `damaged`. */
  readonly detail: string | undefined;

  constructor(because: string, fault?: Unreadable['fault'], detail?: string) {
    super(because);
    this.fault = fault;
    this.detail = detail;
  }
}

/** The workbook is not what its format asks for. */
export function damaged(what: string): Unreadable {
  return new Unreadable(
    `This workbook is damaged (${what}). Open it in your spreadsheet program, save it as .xlsx anew, and choose it again.`,
    'damaged',
    what,
  );
}
