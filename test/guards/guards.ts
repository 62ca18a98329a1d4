/** Each promise of the service with a guard that keeps it, and the test that must fail without that guard. */

export interface Guard {
  /** Letter of the promise in docs/promises.md. */
  readonly promise: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly guard: string
  readonly without: string
  readonly test: string
  /** Part of the name of the tests that are run; all of the file where absent. */
  readonly named?: string
}

export const promises: Readonly<Record<string, string>> = {
  a: 'An acknowledged filing is never lost',
  b: 'An act happens once per key',
  c: 'Each legal timer fires once, and not before its instant',
  d: 'No register entry without a decision on record, and none missing',
  e: 'Every evidence byte matches its recorded digest',
  f: 'A verdict stays under the rules that it was given by',
  g: 'A refusal by a guard is always recorded',
  h: 'Stale trust data never passes',
  i: 'Evidence verifies offline, and nothing passes that is not covered',
  j: 'No release strands a case',
}

const integrity = 'test/storage/integrity/integrity.test.ts'
const records = 'test/storage/records/records.test.ts'

export const guards: readonly Guard[] = [
  {
    promise: 'a',
    file: 'storage/records/migrations/0001-ledger-and-projections.ts',
    guard: 'create trigger ledger_is_append_only before update or delete on ledger',
    without: 'create trigger ledger_is_append_only before update on ledger',
    ...{ test: records, named: 'accepts neither update' },
  },
  {
    promise: 'b',
    file: 'storage/records/append.ts',
    guard: 'event === undefined || !written.has(event)',
    without: 'event === undefined || written.size >= 0',
    ...{ test: records, named: 'writes an event once' },
  },
  {
    promise: 'c',
    file: 'workflows/case/timers.ts',
    guard: 'await sleep(left())',
    without: 'await sleep(left() / 2)',
    ...{ test: 'test/workflows/due-dates', named: 'not before, and at once' },
  },
  {
    promise: 'd',
    file: 'storage/integrity/compare-register.ts',
    guard: 'from published p full join register_changes c',
    without: 'from published p left join register_changes c',
    ...{ test: integrity, named: 'PGlite names rows' },
  },
  {
    promise: 'e',
    file: 'storage/evidence/read.ts',
    guard: 'const other = sha256 !== ref.sha256 &&',
    without: 'const other = ref.size < 0 &&',
    ...{ test: 'test/storage/evidence/read.test.ts', named: 'ends the read' },
  },
  {
    promise: 'e',
    file: 'activities/integrity/read-everything.ts',
    guard: 'const same = found.sha256 === ref.sha256 &&',
    without: 'const same =',
    ...{ test: 'test/storage/integrity/evidence.test.ts', named: 'flipped bit' },
  },
  {
    promise: 'f',
    file: 'workflows/case/steps.ts',
    guard: 'rules = inForce\n',
    without: 'void inForce\n',
    ...{ test: 'test/workflows/intake/acceptance.test.ts', named: 'pins the rules' },
  },
  {
    promise: 'g',
    file: 'api/refused-acts.ts',
    guard: '.status >= 500) return',
    without: '.status >= 400) return',
    test: 'test/api/refused-acts.test.ts',
  },
  {
    promise: 'h',
    file: 'checks/ocsp/freshness.ts',
    guard: 'milliseconds(nextUpdate) < now - skew)',
    without: 'milliseconds(nextUpdate) < 0)',
    test: 'test/checks/ocsp/status.test.ts',
  },
  {
    promise: 'i',
    file: 'documents/package/verification/bag-rules.ts',
    guard: "if (!expected) report('unlisted-file', path)",
    without: 'if (!expected) continue',
    test: 'test/documents/package/verify',
  },
  {
    promise: 'j',
    file: 'workflows/recognise-certificate.ts',
    guard: "if (patched('open-recognition')) await publishing",
    without: 'await publishing',
    ...{ test: 'test/workflows/replay.test.ts', named: 'replay on the present workflows' },
  },
]
