/** Finds a server's executable: given → on PATH → cached → built from the pinned module → downloaded. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { download, releaseFor, thisPlatform } from './download.ts'
import { searchPath as inheritedSearchPath } from './inherited-environment.ts'
import { makeOnce } from './make-once.ts'
import { onStderr, type Progress } from './progress.ts'
import { runCommand } from './run-command.ts'
import type { ServerTool } from './server-tool.ts'

export interface ResolveOptions {
  /** Folder in which `servers/` keeps what was built or downloaded. */
  readonly cacheFolder: string
  /** Path given by the configuration; used as it is, or refused. */
  readonly given?: string | undefined
  /** Folders to look into instead of PATH, separated as in PATH. */
  readonly searchPath?: string
  readonly progress?: Progress
}

export const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** The executable of that name in a search path, or undefined. */
export const onPath = (command: string, searchPath = inheritedSearchPath()): string | undefined =>
  searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, command))
    .find(isExecutable)

function fits(tool: ServerTool, file: string): boolean {
  try {
    const printed = execFileSync(file, tool.versionArgs, { encoding: 'utf8', timeout: 20_000 })
    return tool.fits(printed)
  } catch {
    return false
  }
}

/** The path that the configuration gave; throws unless it is an executable. */
export function givenExecutable(name: string, setting: string, given: string): string {
  if (isExecutable(given)) return path.resolve(given)
  throw new Error(`expected an executable ${name} at ${given}; correct or unset ${setting}`)
}

/** Path of the executable; builds or downloads it on first use, which takes minutes and shows progress. */
export async function resolveTool(tool: ServerTool, options: ResolveOptions): Promise<string> {
  const { given, searchPath, progress = onStderr } = options
  if (given !== undefined) return givenExecutable(tool.name, tool.setting, given)
  const found = onPath(tool.command, searchPath)
  if (found && fits(tool, found)) return found
  if (found) progress.say(`${found} is not used: its version does not fit ${tool.version}`)
  const cached = path.resolve(options.cacheFolder, 'servers', `${tool.command}-${tool.version}`)
  if (!isExecutable(cached))
    await makeOnce(cached, progress, (folder) => make(tool, folder, { searchPath, progress }))
  return cached
}

interface Means {
  readonly searchPath: string | undefined
  readonly progress: Progress
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

async function make(tool: ServerTool, folder: string, means: Means): Promise<string> {
  const reasons: string[] = []
  for (const way of [build, downloadForThisMachine])
    try {
      return await way(tool, folder, means)
    } catch (error) {
      reasons.push(messageOf(error))
    }
  throw new Error(
    `${tool.name} ${tool.version} could not be had. Install Go 1.26 or newer, or put ${tool.command} ` +
      `on PATH, or set ${tool.setting} to its path.\n${reasons.join('\n')}`,
  )
}

/** Go names what it builds after the last folder of its path. */
const builtName = (goModule: string): string => path.posix.basename(goModule.replace(/@.*$/, ''))

async function build(tool: ServerTool, folder: string, { searchPath, progress }: Means) {
  const go = onPath('go', searchPath)
  if (!go) throw new Error('not built: there is no go on PATH')
  const what = `building ${tool.name} ${tool.version}`
  // -v names each package as it is compiled, so that there is something to show.
  const args = ['install', '-v', tool.goModule]
  await runCommand({ what, command: go, args, environment: { GOBIN: folder } }, progress)
  return path.join(folder, builtName(tool.goModule))
}

const downloadForThisMachine = async (tool: ServerTool, folder: string, { progress }: Means) =>
  download(releaseFor(tool, thisPlatform), folder, progress)
