/** One place in the order of who may import whom. A file imports earlier ranks, and its own rank only at home. */
export type Rank = {
  readonly name: string;
  /** Which files, by their path from src/. Each file matches exactly one rank. */
  readonly files: RegExp;
  /** Names no clock, chance, environment, file or network, and imports no package but these. */
  readonly pure?: { readonly packages: readonly RegExp[] };
};

const noPackages = { packages: [] };
/** Hashes, ciphers and signatures depend on nothing but their input; chance comes in as an argument. */
const cryptography = { packages: [/^node:crypto$/] };
const area = 'areas/[a-z-]+';
/** Areas whose findings and decisions look at texts. */
const writing = '(breaches|policies|notice|training|sanctions|incidents)';

/** The house from the ground up (ARCHITECTURE.md). */
export const ranks: readonly Rank[] = [
  { name: 'regulation, states', files: /^(regulation|states)\//, pure: noPackages },
  {
    name: 'words',
    files:
      /^((attachment|calendar|changed-law|decision|chance|duty|file-kind|finding|interview|listing|phi)\.ts$|written\/(written|tidy)\.ts$|told\/values\.ts$)/,
    pure: noPackages,
  },
  { name: 'deadlines', files: /^deadlines\//, pure: noPackages },
  // Each concludes from answers alone, without a ledger.
  { name: 'conclusions', files: /^(breach-assessment|associate-decision)\//, pure: noPackages },
  { name: 'ledger/entry', files: /^ledger\/(entry|event)\.ts$/, pure: noPackages },
  {
    name: 'events',
    // What an event of the risk analysis is made of stands beside it.
    files: new RegExp(`^${area}/events\\.ts$|^areas/risk-analysis/(levels|signed-scenario)\\.ts$`),
    pure: noPackages,
  },
  { name: 'view', files: new RegExp(`^${area}/view\\.ts$`), pure: noPackages },
  { name: 'program', files: /^(program|read-once|fold|duties)\.ts$/, pure: noPackages },
  { name: 'permission', files: /^(permission|page-permission|revision)\.ts$/, pure: noPackages },
  {
    name: 'fields',
    files: /^fields(-written|-attachment)?\.ts$/,
    pure: { packages: [/^zod$/] },
  },
  { name: 'fields of patients', files: /^patients\/fields\.ts$/, pure: { packages: [/^zod$/] } },
  {
    name: 'lists',
    files: /^lists\/(csv-fields|csv-table|column-mapping)\.ts$/,
    pure: { packages: [/^zod$/] },
  },
  {
    name: 'the areas',
    files: new RegExp(
      `^areas/(?!${writing}/)[a-z-]+/(?!(events|view|levels|signed-scenario)\\.ts$|decide|route)[a-z-]+(/[a-z-]+)?\\.ts$`,
    ),
    pure: noPackages,
  },
  // What a practice has told, in words; and the texts that are made of it.
  { name: 'told', files: /^told\/(?!values\.ts$)/, pure: noPackages },
  { name: 'texts', files: /^texts\//, pure: noPackages },
  { name: 'digest of what is written', files: /^written\/digest\.ts$/, pure: cryptography },
  {
    name: 'the areas that write and teach',
    files: new RegExp(`^areas/${writing}/(?!(events|view)\\.ts$|decide|route)[a-z-]+(/[a-z-]+)?\\.ts$`),
    pure: noPackages,
  },
  { name: 'decide', files: new RegExp(`^${area}/decide(-[a-z-]+)?\\.ts$`), pure: { packages: [/^zod$/] } },
  { name: 'posture', files: /^posture\//, pure: noPackages },
  {
    name: 'sealing',
    files: /^ledger\/(attachment-of|canonical-json|chain|checkpoint|seal)\.ts$/,
    pure: cryptography,
  },
  { name: 'patients', files: /^patients\/(?!fields)[a-z-]+\.ts$/, pure: cryptography },
  {
    name: 'pictures',
    files: /^pictures\//,
    pure: { packages: [/^react(\/|$)/, /^react-dom\/server$/, /^d3-/] },
  },
  { name: 'documents', files: /^documents\//, pure: noPackages },
  // Below this line is the outside world.
  { name: 'verifier', files: /^ledger\/verify\// },
  {
    name: 'ledger stores',
    files:
      /^ledger\/(store|keyring|ledger|memory|sqlite|database|read-only|placing|keys|key-rows|former-keys|installation-keys|beside|damaged|part-tables|patient-index|sealed-parts)\.ts$/,
  },
  { name: 'lock of a folder', files: /^installation\/folder-lock\.ts$/ },
  { name: 'render', files: /^render\// },
  { name: 'parts of workbooks', files: /^lists\/workbook\// },
  { name: 'written, outside', files: /^written\/(?!(written|tidy|digest)\.ts$)[a-z-]+\.ts$/ },
  { name: 'reading of files', files: /^lists\/(csv-file|workbook-file|held-files)\.ts$/ },
  { name: 'access record', files: /^access-record\/(?!route)[a-z-]+\.ts$/ },
  { name: 'accounts', files: /^accounts\/(second-factor\/)?(?!route)[a-z-]+\.ts$/ },
  { name: 'backup', files: /^backup\// },
  { name: 'keys', files: /^keys\/(?!route)[a-z-]+\.ts$/ },
  { name: 'practice', files: /^practice\.ts$/ },
  { name: 'reach', files: /^reach\// },
  { name: 'jobs', files: /^(jobs\.ts$|evidence\/)/ },
  { name: 'report', files: /^risk-report\.ts$/ },
  { name: 'ui', files: /^ui\/(?!(app|layout|routes|route-[a-z-]+)\.tsx?$)[a-z-]+\.tsx?$/ },
  { name: 'pages of keys', files: /^keys\/(printed-sheet|sheet-form)\.tsx$/ },
  { name: 'routes', files: new RegExp(`^(${area}|access-record|accounts|keys|ui)/route(-[a-z-]+)?\\.tsx$`) },
  { name: 'app', files: /^ui\/(app|layout|routes)\.tsx?$/ },
  {
    name: 'installation',
    files: /^installation\/(open-installation|packaged-pdf|package-files|data-folder|lean-memory)\.ts$/,
  },
  { name: 'server', files: /^server\.ts$/ },
  { name: 'demo', files: /^demo\// },
  { name: 'cli verbs', files: /^cli\// },
  { name: 'cli', files: /^cli\.ts$/ },
  // Built by itself, for browsers.
  { name: 'browser', files: /^browser\// },
];

/** Files that only tests import. */
export const testAids = /(^|\/)(given(-[a-z-]+)?|tampering|sample-document)\.ts$/;

/** Areas that are halves of one: what the interview of the risk analysis hears is what the safeguards show. */
export const halves: ReadonlyMap<string, string> = new Map([['safeguards', 'risk-analysis']]);

/** Tables of data, which may be longer than code: 500 lines instead of 300. */
export const tables =
  /^(regulation\/|states\/|texts\/|demo\/|page-permission\.ts|breach-assessment\/before-factors|areas\/risk-analysis\/(questions|scenarios|portal-table|measure-words)|areas\/inventory\/(starter-|foreign-))/;
