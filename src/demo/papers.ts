import { describeActivities, describeContact } from '#areas/entity/decide-contact.ts';
import { acknowledge, recordFirstService } from '#areas/notice/decide-patients.ts';
import { post } from '#areas/notice/decide-posting.ts';
import { publish } from '#areas/notice/decide.ts';
import { approvable } from '#areas/policies/approval.ts';
import { approveAll } from '#areas/policies/decide-approve.ts';
import { sign } from '#areas/policies/decide-sign.ts';
import { owed as owedPolicies } from '#areas/policies/reading.ts';
import { isReady, shelf } from '#areas/policies/shelf.ts';
import { setLadder } from '#areas/sanctions/decide.ts';
import { nextAttempt, shownLesson } from '#areas/training/attempt.ts';
import { finishAttempt } from '#areas/training/decide-attempt.ts';
import { sendReminder } from '#areas/training/decide.ts';
import { owed as owedModules } from '#areas/training/owed.ts';
import { setJobDuties } from '#areas/workforce/decide-duties.ts';
import { taughtOn } from '#duties.ts';
import { firstLadder } from '#texts/policies/ladder.ts';
import { reminderTexts } from '#texts/training/reminders.ts';
import { telling } from '#told/telling.ts';
import type { Story } from './fill.ts';
import * as maple from './maple-street.ts';

/** How the sample practice is reached, and what it does beside care. */
const contact = {
  phone: '563-555-0100',
  email: 'office@maplestreet.example',
  website: 'https://maplestreet.example',
  mail: '',
  privacyPhone: 'extension 21',
  privacyPlace: 'the office beside exam room 3',
  securityPhone: 'extension 10',
  securityPlace: 'the office behind the front desk',
  deputy: 'person-ruth',
};

const duties = {
  'job-first': ['front-desk', 'official'],
  'job-clinician': ['clinical'],
  'job-clinical-support': ['clinical'],
  'job-front-desk': ['front-desk'],
  'job-billing': ['billing'],
} as const;

/** Who has not got round to it yet: a demo in which everything is done teaches nothing. */
const slow = new Set(['person-tessa', 'person-omar']);

/** What the sample practice wrote, posted, read and learned, some weeks ago. */
export async function papers(story: Story): Promise<void> {
  story.go(-46);
  await facts(story);
  await policies(story);
  await notice(story);
  story.go(-44);
  await reading(story);
  story.go(-38);
  await learning(story);
  story.go(-33);
  await reminder(story);
  await firstServices(story);
}

async function facts({ record, practice }: Story): Promise<void> {
  await record(describeContact, { ...contact, seen: 0 });
  await record(describeActivities, {
    markets: 'no',
    fundraises: 'no',
    research: 'no',
    'shares-deidentified': 'no',
    'psychotherapy-notes': 'no',
    'acts-as-associate': 'no',
    'hybrid-or-affiliated': 'no',
    'organized-arrangement': 'no',
    'patient-directory': 'no',
    'trains-students': 'yes',
    'appointment-reminders': 'yes',
    seen: 0,
  });
  for (const [id, does] of Object.entries(duties)) {
    const seen = (await practice.program()).jobs.get(id)?.revision ?? 0;
    await record(setJobDuties, { id, seen, duties: [...does] });
  }
  await record(setLadder, { rungs: firstLadder.map((rung) => ({ ...rung })), seen: 0 });
}

async function policies({ record, practice, day }: Story): Promise<void> {
  const ready = shelf(await practice.program(), day(-46)).filter(isReady);
  await record(approveAll, {
    policies: ready.map((one) => ({ id: one.id, digest: approvable(one)?.digest ?? '', approve: 'on' })),
    effective: day(-45),
    statement: 'I have read these policies, and they are how we work.',
  });
}

async function notice({ record, day }: Story): Promise<void> {
  await record(publish, { seen: 0, effective: day(-45), material: 'no', changes: '' });
  await record(post, {
    version: 1,
    where: maple.site.id,
    on: day(-46),
    copies: 'on',
    note: 'By the front desk',
  });
  await record(post, { version: 1, where: 'website', on: day(-46), note: '' });
}

/** Patients who were new in those weeks. Nobody of them exists. */
const patients = [
  { id: 'patient-demo-1', name: 'Walter Brandt', number: '10417', on: -32, way: 'paper' },
  { id: 'patient-demo-2', name: 'Ines Calloway', number: '10418', on: -24, way: 'not-obtained' },
  { id: 'patient-demo-3', name: 'Theo Marsh', number: '10419', on: -21, way: 'paper' },
] as const;

async function firstServices({ record, practice, day, go }: Story): Promise<void> {
  for (const { id, name, number, on, way } of patients) {
    go(on);
    const part = practice.patients.part({ name, number });
    const input = { id, on: day(on), emergency: '', patient: part.digest };
    await record(recordFirstService, input, 'person-jonah', { patient: part });
    const why =
      way === 'paper'
        ? 'Signed on paper, in the folder at the front desk.'
        : 'Took the notice and did not want to sign. Asked twice.';
    await record(acknowledge, { id, version: 1, on: day(on), way, why, files: [] }, 'person-jonah');
  }
}

async function reading({ record, practice, day }: Story): Promise<void> {
  const program = await practice.program();
  const open = owedPolicies(program, day(-44));
  for (const [person, versions] of open) {
    if (slow.has(person)) continue;
    for (const { policy, version } of versions)
      await record(sign, { id: policy, version, read: 'on', person }, person);
  }
}

async function learning({ record, practice, day }: Story): Promise<void> {
  const program = await practice.program();
  const today = day(-38);
  const taken = [...owedModules(program, today)].flatMap(([person, modules]) =>
    slow.has(person) ? [] : modules.map(({ lesson }) => ({ person, lesson })),
  );
  for (const { person, lesson } of taken) {
    const { id, items } = nextAttempt(program, person, lesson, today);
    const answers = items.map((item) => [item.id, item.options.find(({ right }) => right)?.id ?? '']);
    await record(
      finishAttempt,
      {
        id,
        module: lesson.id,
        language: 'en',
        content: shownLesson(program, lesson.id, 'en', today)?.content ?? '',
        answers: Object.fromEntries(answers) as Record<string, string>,
        agree: 'on',
      },
      person,
    );
  }
}

async function reminder({ record, practice, day }: Story): Promise<void> {
  const program = await practice.program();
  const { told } = telling(program, day(-33));
  const [first] = reminderTexts(told.reachSecurity());
  if (!first) return;
  await record(sendReminder, {
    id: 'reminder-first',
    title: first.title,
    text: first.text,
    on: day(-33),
    how: 'Morning meeting',
    to: taughtOn(program, day(-33)).map(({ id }) => id),
  });
}
