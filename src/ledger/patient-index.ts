import { patientIn, patientPart } from '#patients/patient.ts';
import type { Patient, PatientPart } from '#patients/patient.ts';
import { answers, askedIn } from '#patients/search.ts';
import { markOf, tokensAsked, tokensOf } from '#patients/tokens.ts';
import { damaged } from './damaged.ts';
import type { Keyring } from './keyring.ts';
import type { RandomBytes } from './ledger.ts';
import { Unopened } from './seal.ts';
import { openedPart } from './sealed-parts.ts';
import { markSubject } from './store.ts';
import type { Indexed, Store, StoredPart } from './store.ts';

/** Who the patients of a practice's records are: sealed apart, and found by keyed tokens. */
export type Patients = {
  /** A patient ready to go on record: the input of a command names it by its digest, and it comes in `beside`. */
  part(patient: Patient): PatientPart;
  /**
   * Who the patient of a subject is, as recorded last; undefined where none is on record or it was disposed of.
   *
   * @throws Outage if it was changed after it was recorded.
   */
  of(subject: string): Promise<Patient | undefined>;
  /**
   * The subjects whose patient answers every word of a question: beginnings (three letters or more) or short words of
   * the name, the chart number, the date of birth. None for a question without a word, or with nothing but single
   * letters. In order of the identifiers.
   *
   * @throws Outage if what is asked for was changed after it was recorded.
   */
  find(question: string): Promise<readonly string[]>;
  /** Makes the index anew from what is sealed: for one that was lost, or made with another key. */
  rebuild(): Promise<void>;
};

/** Races in a row after which the store is considered broken. */
const patience = 50;

/** Opens and finds the patients of one practice. */
export function openPatients(store: Store, keyring: Keyring, practice: string, randomBytes: RandomBytes) {
  const mark: Indexed = { subject: markSubject, tokens: [markOf(keyring.index)] };
  let whole = false;

  const patientParts = async (subject?: string) =>
    (await store.parts(practice, subject)).filter(({ kind }) => kind === 'patient');

  async function opened(part: StoredPart): Promise<Patient | undefined> {
    const key = await keyring.present(part.subject);
    return key && patientIn(await openedPart(store, practice, part, key));
  }

  async function of(subject: string): Promise<Patient | undefined> {
    const last = (await patientParts(subject)).at(-1);
    try {
      return last && (await opened(last));
    } catch (cause) {
      if (!(cause instanceof Unopened)) throw cause;
      throw damaged('The name of a patient', 'was changed after it was recorded', cause);
    }
  }

  async function indexedNow(): Promise<readonly Indexed[]> {
    const latest = new Map((await patientParts()).map((part) => [part.subject, part]));
    const indexed: Indexed[] = [];
    for (const [subject, part] of latest) {
      // One that does not open is found by nothing; the verifier names it, and so does `of`.
      const patient = await opened(part).catch((cause: unknown) => {
        if (cause instanceof Unopened) return undefined;
        throw cause;
      });
      if (patient) indexed.push({ subject, tokens: tokensOf(keyring.index, patient) });
    }
    return indexed;
  }

  async function rebuild(): Promise<void> {
    for (let attempt = 0; attempt < patience; attempt++) {
      const { position } = await store.head(practice);
      const indexed = [...(await indexedNow()), mark];
      if ((await store.reindex(practice, position, indexed)) === 'lost') continue;
      whole = true;
      return;
    }
    throw new Error('The ledger was busy for too long. Nothing was changed; please try again.');
  }

  /** Whether there is an index that can be asked: it is made anew where it was made in another way, or not at all. */
  async function ready(): Promise<boolean> {
    if (whole) return true;
    whole = (await store.subjectsWith(practice, [mark.tokens])).length > 0;
    if (!whole && (await patientParts()).length > 0) await rebuild();
    return whole;
  }

  return {
    part: (patient: Patient) => patientPart(patient, randomBytes(16)),
    of,
    rebuild,
    async find(question: string): Promise<readonly string[]> {
      const asked = askedIn(question);
      if (!asked || !(await ready())) return [];
      const found: string[] = [];
      for (const subject of await store.subjectsWith(practice, tokensAsked(keyring.index, asked))) {
        const patient = await of(subject);
        if (patient && answers(patient, asked)) found.push(subject);
      }
      return found;
    },
    /** What is to be indexed with a patient who goes on record. */
    async indexing(subject: string, bytes: Uint8Array): Promise<readonly Indexed[]> {
      const indexed = { subject, tokens: tokensOf(keyring.index, patientIn(bytes)) };
      return (await ready()) ? [indexed] : [indexed, mark];
    },
  };
}
