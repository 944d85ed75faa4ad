/** What stands around the blocks of a letter. */
export type Letter = {
  /** Lines of the head, under the practice's name: address, phone. */
  readonly from: readonly string[];
  /** One copy each, on pages of its own. */
  readonly to: readonly {
    /** Name and address; none leaves room for them. */
    readonly lines: readonly string[];
    /** Whom the letter is about, where that is somebody else: `About: Sam Sample`. */
    readonly about?: string;
    /** `Dear Alex Sample:` */
    readonly greeting: string;
  }[];
  /** `Sincerely,` */
  readonly closing: string;
  /** Lines under the line for the signature: name, title. */
  readonly signer: readonly string[];
};
