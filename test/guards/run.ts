/** `npm run guards [-- a e …]`: takes each guard out of a copy of the project and expects the test of its promise to fail. */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onStderr, showing } from '../../stack/progress.ts'
import { type Guard, guards, promises } from './guards.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** The files that git knows, as they stand in the working tree; installed packages are shared. */
function copyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'guards-'))
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const known = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], options)
  for (const file of known.split('\0').filter((each) => each !== ''))
    cpSync(path.join(root, file), path.join(folder, file), { force: true, errorOnExist: false })
  for (const shared of ['node_modules', '.cache'])
    symlinkSync(path.join(root, shared), path.join(folder, shared))
  return folder
}

interface Outcome {
  readonly passed: boolean
  readonly ran: boolean
}

/** Runs the test in the copy; one that ran nothing shows nothing. */
function runTest(folder: string, { test, named }: Guard): Promise<Outcome> {
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js')
  const narrowed = named === undefined ? [] : ['-t', named]
  const running = spawn(process.execPath, [jest, '-w', '1', test, ...narrowed], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  })
  let said = ''
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) =>
    running.on('close', (code) =>
      resolve({ passed: code === 0, ran: /^Tests: .*\b(passed|failed)/m.test(said) }),
    ),
  )
}

async function judge(folder: string, guard: Guard): Promise<string> {
  const file = path.join(folder, guard.file)
  const whole = readFileSync(file, 'utf8')
  const what = `(${guard.promise}) ${guard.file}`
  return showing(what, onStderr, async () => {
    // A test that fails anyway notices nothing.
    const before = await runTest(folder, guard)
    if (!before.passed) return before.ran ? 'fails with it too' : 'the test did not run'
    writeFileSync(
      file,
      whole.replace(guard.guard, () => guard.without),
    )
    const { passed, ran } = await runTest(folder, guard)
    writeFileSync(file, whole)
    return !ran ? 'the test did not run' : passed ? 'NOT NOTICED' : 'noticed'
  })
}

const asked = process.argv.slice(2)
const chosen = guards.filter(({ promise }) => asked.length === 0 || asked.includes(promise))
const folder = copyProject()
let noticed = 0
try {
  for (const guard of chosen) {
    const verdict = await judge(folder, guard)
    const isNoticed = verdict === 'noticed'
    if (isNoticed) noticed += 1
    const { promise, file, test, named } = guard
    const narrowed = named === undefined ? '' : ` -t '${named}'`
    console.log(
      `${isNoticed ? '✓' : '✗'} ${verdict}: (${promise}) ${promises[promise] ?? ''}\n    ${file} | ${test}${narrowed}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${noticed} of ${chosen.length} guards: their test fails without them`)
process.exitCode = noticed === chosen.length ? 0 : 1
