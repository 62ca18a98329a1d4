/** Runs `npm run log:verify` as a person does. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const script = path.resolve(import.meta.dirname, '../../../cli/verify-log.ts')

export async function verifyLog(key: string, args: readonly string[]) {
  const given = ['--import', 'tsx', script, '--key', key, ...args]
  return run(process.execPath, given).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      text: stdout + stderr,
    }),
  )
}
