import type { Day, Instant } from '#calendar.ts';
import type { DecisionName, Role } from '#permission.ts';
import type { Practice } from '#practice.ts';
import type { Program } from '#program.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';

/** Somebody who is signed in, on this request: who, what is on record, and which day it is. */
export type Visit = {
  readonly practice: Practice;
  readonly program: Program;
  readonly person: PersonRecord;
  readonly roles: readonly Role[];
  readonly today: Day;
  readonly at: Instant;
  /** Whether this person came by a personal link: only the pages for everybody on the roster are open. */
  readonly byLink: boolean;
  /** Whether the practice asks this person for a second factor, and there is none yet: nothing else is open until then. */
  readonly secondFactorDue: boolean;
  /** Whether this person may make a decision; a page offers no button for what it would refuse. */
  may(decision: DecisionName): boolean;
};

/** What a page asks of the layout around it. */
export type Frame = {
  /** The title of the window, and of the page where it shows none of its own. */
  readonly title: string;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** Pages before sign-in have no navigation. */
  readonly bare?: boolean;
  /** Beside that, nothing around it that is for the staff: a patient reads it. */
  readonly alone?: boolean;
  /** A script of ours that the page loads; its content security policy then allows our own scripts, and no other. */
  readonly script?: '/passkey.js' | '/editor.js' | '/signature.js';
};
