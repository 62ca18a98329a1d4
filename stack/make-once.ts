/** Makes a file or folder that is slow to make: once, by one process, and in place only when it is whole. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isAlive, lock } from './lock.ts'
import type { Progress } from './progress.ts'

const prefix = '.making-'

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = name.startsWith(prefix) && Number.parseInt(name.slice(prefix.length), 10)
    if (maker && !isAlive(maker)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** `make` gets an empty folder and answers the path of what is to be moved to the target. */
export async function makeOnce(
  target: string,
  progress: Progress,
  make: (folder: string) => Promise<string>,
): Promise<void> {
  const parent = path.dirname(target)
  mkdirSync(parent, { recursive: true })
  const release = await lock(`${target}.lock`, () =>
    progress.say(`waiting for another process that makes ${target}`),
  )
  try {
    if (existsSync(target)) return
    removeAbandoned(parent)
    const making = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`))
    try {
      renameSync(await make(making), target)
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
  } finally {
    release()
  }
}
