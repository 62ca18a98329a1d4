/** A lock on the embedded engine's folder: two processes in one folder would destroy it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

/** Takes the folder for this process; throws when another living process has it. Answers how to give it back. */
export function takeFolder(folder: string): () => void {
  const file = path.join(path.dirname(folder), `${path.basename(folder)}.pid`)
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  if (holder !== undefined && runs(holder))
    throw new Error(
      `The records in ${folder} are open in process ${holder}: stop it first, or set DATABASE_URL to a PostgreSQL server, which many processes may use. If that process is another program, remove ${file}.`,
    )
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}
