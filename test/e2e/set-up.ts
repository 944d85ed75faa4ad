import { practiceKindWords } from '#areas/entity/words.ts';
import type { PracticeKind } from '#areas/entity/events.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import type { Visitor } from './visitor.ts';

/** What a newcomer types into the form behind the link that was printed. */
export type Newcomer = {
  readonly practice: string;
  readonly kind: PracticeKind;
  readonly state: string;
  /** As the list shows it: `Central (Chicago)`. */
  readonly timeZone: string;
  readonly staff: number;
  readonly patients: number;
  readonly part2: 'No' | 'Yes' | 'I don’t know yet';
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

export const newcomer: Newcomer = {
  practice: 'Riverbend Clinic',
  kind: 'primary-care',
  state: 'OH',
  timeZone: 'Eastern (New York)',
  staff: 9,
  patients: 4000,
  part2: 'No',
  name: 'Olivia Park',
  email: 'olivia@riverbend.example',
  password: 'copper lantern quietly',
};

/** Fills in the form that the link leads to. */
export async function fillSetUp(visitor: Visitor, who: Newcomer): Promise<void> {
  await visitor.type('Name of the practice', who.practice);
  await visitor.pick('What kind of practice is it?', practiceKindWords[who.kind]);
  await visitor.pick('State', jurisdictions.find(({ code }) => code === who.state)?.name ?? who.state);
  await visitor.pick('Time zone', who.timeZone);
  await visitor.type('People who work here', String(who.staff));
  await visitor.type('Patients on file', String(who.patients));
  await visitor.choose('Do you hold substance use disorder records under 42 CFR Part 2?', {
    label: who.part2,
  });
  await visitor.choose('Is a part of the organization a health care clearinghouse?', { label: 'No' });
  await visitor.choose('Do you sponsor a self-insured health plan for your own staff?', { label: 'No' });
  await visitor.type('Your name', who.name);
  await visitor.type('Your email address', who.email);
  await visitor.type('A password', who.password);
}

/** From the link that was printed to the first page of the practice. */
export async function setUp(visitor: Visitor, link: string, who: Newcomer = newcomer): Promise<void> {
  await visitor.open(link);
  await fillSetUp(visitor, who);
  await visitor.press('Set up');
  await visitor.follow('Later');
}

/** From the page of a sign-in to the first page. */
export async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  await visitor.type('Your email address', email);
  await visitor.type('Password', password);
  await visitor.press('Sign in');
}

/** What an official does so that somebody on the roster gets a sign-in: the link to hand over. */
export async function invite(official: Visitor, name: string): Promise<string> {
  await official.open('/people');
  await official.follow(name);
  await official.press('Make an invitation link');
  return official.field('Invitation link').inputValue();
}

/** What somebody does with the link that was handed over. */
export async function acceptInvitation(visitor: Visitor, link: string, password: string): Promise<void> {
  await visitor.open(link);
  await visitor.type('A password', password);
  await visitor.press('Make my sign-in');
}
