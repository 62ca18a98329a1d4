/** Finds a server's executable: given → on PATH → cached → built from the pinned module → downloaded. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { download } from './download.ts'
import { runShowing } from './progress.ts'
import type { ServerTool } from './server-tool.ts'

export interface ResolveOptions {
  readonly cacheFolder: string
  /** Path given by the environment; used as it is. */
  readonly given?: string | undefined
  /** Folders to look into instead of PATH. */
  readonly searchPath?: string
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The executable of that name in a search path, or undefined. */
export const onPath = (command: string, searchPath = process.env.PATH ?? ''): string | undefined =>
  searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, command))
    .find(isExecutable)

function fits(tool: ServerTool, file: string): boolean {
  try {
    const printed = execFileSync(file, [...tool.versionArgs], { encoding: 'utf8', timeout: 20_000 })
    return tool.fits(printed)
  } catch {
    return false
  }
}

/** Path of the executable; builds or downloads it on first use, which takes minutes and shows progress. */
export async function resolveTool(tool: ServerTool, options: ResolveOptions): Promise<string> {
  const { given, searchPath } = options
  if (given !== undefined) {
    if (isExecutable(given)) return given
    throw new Error(
      `expected an executable ${tool.name} at ${given}; correct the setting or unset it`,
    )
  }
  const found = onPath(tool.command, searchPath)
  if (found && fits(tool, found)) return found
  const folder = path.resolve(options.cacheFolder, 'servers')
  const cached = path.join(folder, `${tool.command}-${tool.version}`)
  if (isExecutable(cached)) return cached
  mkdirSync(folder, { recursive: true })
  // Made in a folder of its own and moved into place whole: a build that is killed leaves nothing half-made.
  const making = mkdtempSync(path.join(folder, '.making-'))
  try {
    await make(tool, making, searchPath)
    renameSync(path.join(making, tool.command), cached)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return cached
}

async function make(tool: ServerTool, folder: string, searchPath?: string): Promise<void> {
  const go = onPath('go', searchPath)
  if (go && tool.goModule)
    return runShowing({
      what: `building ${tool.name} ${tool.version}`,
      command: go,
      args: ['install', tool.goModule],
      environment: { GOBIN: folder },
    })
  return download(tool, folder)
}
