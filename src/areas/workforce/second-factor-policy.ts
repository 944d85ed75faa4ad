import type { Role } from '#permission.ts';
import type { Program } from '#program.ts';
import { signInPolicyOf } from '#areas/entity/view.ts';

/** Whether the practice asks somebody with these roles for a second factor at sign-in (164.312(d)). */
export function asksForSecondFactor(program: Program, held: readonly Role[]): boolean {
  const { secondFactor } = signInPolicyOf(program);
  return held.some((role) => secondFactor.includes(role));
}
