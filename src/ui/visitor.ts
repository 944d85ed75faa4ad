import { laterOf } from '#calendar.ts';
import { idleLimits } from '#areas/entity/decide-sign-in.ts';
import { signInPolicyOf } from '#areas/entity/view.ts';
import { asksForSecondFactor } from '#areas/workforce/second-factor-policy.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { mayDecide, rolesOf } from '#permission.ts';
import { todayOf } from '#program.ts';
import type { Installation } from './installation.ts';
import type { Visit } from './visit.ts';

/** Who is signed in. `isDoing`: whether the request is something that a person does, which begins the idle time anew. */
export async function visitOf(
  installation: Installation,
  token: string | undefined,
  isDoing: boolean,
): Promise<Visit | undefined> {
  const { sessions } = installation.accounts;
  // Whose practice it is, and with it the practice's own limit, is known from the session alone.
  const session = sessions.find(token, idleLimits.most);
  if (!session || token === undefined) return undefined;
  const practice = await installation.practice(session.practice);
  const program = await practice?.program();
  const person = program?.people.get(session.person);
  if (!practice || !program || !person) return undefined;
  if (!sessions.find(token, signInPolicyOf(program).idleMinutes)) return undefined;
  const at = laterOf(installation.clock(), program.at);
  const today = todayOf(program, at);
  const held = rolesOf(program, person.id, today);
  if (held.length === 0) return undefined;
  if (isDoing) sessions.touch(token);
  const asked = asksForSecondFactor(program, held);
  return {
    practice,
    program,
    person,
    roles: held,
    today,
    at,
    byLink: false,
    secondFactorDue: asked && !installation.accounts.secondFactors.has(session),
    may: (decision) => mayDecide(decision, held, program.entity !== undefined),
  };
}

/** Whether a path is for everybody on the roster: only there is a personal link looked at. */
export function isForRoster(path: string): boolean {
  return path === '/mine' || path.startsWith('/mine/');
}

/** Who came by a personal link, as long as they work here. They hold no role by it. */
export async function visitByLink(
  installation: Installation,
  token: string | undefined,
): Promise<Visit | undefined> {
  const found = installation.accounts.readings.find(token);
  const practice = found && (await installation.practice(found.practice));
  const program = await practice?.program();
  const person = program?.people.get(found?.person ?? '');
  if (!practice || !program || !person) return undefined;
  const at = laterOf(installation.clock(), program.at);
  const today = todayOf(program, at);
  if (!worksOn(person, today)) return undefined;
  return {
    practice,
    program,
    person,
    roles: [],
    today,
    at,
    byLink: true,
    secondFactorDue: false,
    may: (decision) => mayDecide(decision, [], program.entity !== undefined, true),
  };
}
