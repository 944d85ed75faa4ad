import { Outage } from '#ledger/store.ts';
import type { Refusal } from './decision.ts';
import { Stop } from '#cli/answer.ts';
import type { Answer, Surroundings } from '#cli/answer.ts';

type Verb = (args: readonly string[], surroundings: Surroundings) => Promise<Answer | undefined>;

/** Each verb is loaded when it is asked for: a quick start is a short list of imports. */
const verbs: Readonly<Record<string, () => Promise<{ run: Verb }>>> = {
  start: () => import('#cli/start.ts'),
  demo: () => import('#cli/demo.ts'),
  posture: () => import('#cli/posture.ts'),
  due: () => import('#cli/due.ts'),
  deadlines: () => import('#cli/deadlines.ts'),
  assess: () => import('#cli/assess.ts'),
  'business-associate': () => import('#cli/business-associate.ts'),
  verify: () => import('#cli/verify.ts'),
  'risk report': () => import('#cli/risk-report.ts'),
  backup: () => import('#cli/backup.ts'),
  restore: () => import('#cli/restore.ts'),
  'recover-key': () => import('#cli/recover-key.ts'),
  rekey: () => import('#cli/rekey.ts'),
  export: () => import('#cli/export.ts'),
  import: () => import('#cli/import.ts'),
};

const [first = '', second = ''] = process.argv.slice(2);
const words = Object.hasOwn(verbs, `${first} ${second}`) ? 2 : 1;
const verb = words === 2 ? `${first} ${second}` : first;
const args = process.argv.slice(2 + words);
const asJson = process.argv.includes('--json');

/** Writes all of it before the process may end: a pipe may take less at once. */
function say(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

async function answer(): Promise<number> {
  if (verb === '--version' || verb === '-v') {
    const { packageVersion } = await import('#installation/package-files.ts');
    await say(process.stdout, `${packageVersion()}\n`);
    return 0;
  }
  const asked = ['', 'help', '--help', '-h'].includes(verb);
  if (asked || args.includes('--help') || args.includes('-h')) {
    const { help } = await import('#cli/help.ts');
    await say(process.stdout, help);
    return verb === '' ? 2 : 0;
  }
  const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!load) throw new Stop(`There is no command "${verb}". Run "diligence --help" to see what there is.`);
  const { run } = await load();
  const answered = await run(args, { environment: process.env, now: Date.now });
  if (answered)
    await say(process.stdout, asJson ? `${JSON.stringify(answered.json, null, 2)}\n` : `${answered.text}\n`);
  return answered?.no ? 1 : 0;
}

/** A failure as a refusal, where it is one that a person can do something about. */
function refusalOf(failure: unknown): Refusal | undefined {
  if (failure instanceof Stop) return failure.refusal;
  return failure instanceof Outage ? { because: failure.message } : undefined;
}

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await answer();
} catch (failure) {
  // The launcher has the sentence for a package that is not installed.
  if (failure instanceof Error && 'code' in failure && failure.code === 'ERR_MODULE_NOT_FOUND') throw failure;
  const refusal = refusalOf(failure);
  const because = `Something broke inside Diligence: ${failure instanceof Error ? failure.message : String(failure)}`;
  if (asJson) await say(process.stdout, `${JSON.stringify({ error: refusal ?? { because } }, null, 2)}\n`);
  else if (refusal)
    await say(process.stderr, `${refusal.because}${refusal.citation ? ` (${refusal.citation})` : ''}\n`);
  else await say(process.stderr, `${failure instanceof Error ? (failure.stack ?? because) : because}\n`);
  process.exitCode = 2;
}
