/** Lets one process at a time do slow work: a file that names the process that does it. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

// By its code, not its class: under Jest a system error is of another realm's class.
const isError = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

/** Does a process of that id run here? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isError(error, 'EPERM')
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    // Empty for the moment between its creation and its first byte.
    return pid > 0 ? isAlive(pid) : Date.now() - statSync(file).mtimeMs < 5_000
  } catch {
    return false
  }
}

/**
 * Waits for the lock; answers the function that gives it back. The lock of a dead process is taken over. Two who
 * take one over at the same instant may both get it: use it to save work, not to keep data whole.
 */
export async function lock(file: string, waiting: () => void): Promise<() => void> {
  for (let told = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!isError(error, 'EEXIST')) throw error
    }
    if (isHeld(file)) {
      if (!told) waiting()
      told = true
      await sleep(200)
    } else rmSync(file, { force: true })
  }
}
