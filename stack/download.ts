/** Downloads a server from its official release where there is internet and no compiler. */
import { createHash } from 'node:crypto'
import { chmodSync, renameSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { runShowing } from './progress.ts'
import type { ServerTool } from './server-tool.ts'
import { temporalCli } from './server-tool.ts'

/** Puts the tool's executable into the folder; throws with what to do instead where that is not possible. */
export async function download(tool: ServerTool, folder: string): Promise<void> {
  try {
    if (tool === temporalCli) await temporalBySdk(tool, folder)
    else await versityRelease(tool, folder)
  } catch (error) {
    throw new Error(
      `${tool.name} ${tool.version} could not be downloaded (${String(error)}). ` +
        `Install Go 1.26 or newer, or put ${tool.command} on PATH, and try again.`,
    )
  }
}

/** Temporal's SDK knows where its own server is released, and checks what it downloads. */
async function temporalBySdk({ version, command }: ServerTool, folder: string): Promise<void> {
  const executable = {
    type: 'cached-download',
    version: `v${version}`,
    downloadDir: folder,
  } as const
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } })
  await environment.teardown()
  const downloaded = readdirSync(folder).find((name) => name.startsWith('temporal'))
  if (!downloaded) throw new Error(`expected the SDK to leave ${command} in its download folder`)
  renameSync(path.join(folder, downloaded), path.join(folder, command))
}

const architectures: Record<string, string> = { x64: 'x86_64', arm64: 'arm64' }
const systems: Record<string, string> = { linux: 'Linux', darwin: 'Darwin' }

/** Name of the release archive for a platform; undefined where there is none. */
export function archiveName(version: string, platform: string, architecture: string) {
  const system = systems[platform]
  const machine = architectures[architecture]
  return system && machine ? `versitygw_v${version}_${system}_${machine}.tar.gz` : undefined
}

async function versityRelease({ version, command }: ServerTool, folder: string): Promise<void> {
  const archive = archiveName(version, process.platform, process.arch)
  if (!archive) throw new Error(`there is no release for ${process.platform} ${process.arch}`)
  const base = `https://github.com/versity/versitygw/releases/download/v${version}`
  const file = path.join(folder, archive)
  writeFileSync(file, await fetchVerified(`${base}/${archive}`, `${base}/checksums.txt`))
  await runShowing({
    what: `unpacking ${archive}`,
    command: 'tar',
    args: ['-xzf', file, '-C', folder, '--strip-components=1'],
  })
  chmodSync(path.join(folder, command), 0o755)
}

/** The bytes at a URL, if their SHA-256 is the one that the list of checksums gives for that file name. */
export async function fetchVerified(url: string, checksumsUrl: string): Promise<Buffer> {
  const name = url.split('/').at(-1) ?? ''
  const list = await (await fetchOk(checksumsUrl)).text()
  const expected = list
    .split('\n')
    .map((line) => line.trim().split(/\s+\*?/))
    .find(([, file]) => file === name)?.[0]
  if (!expected) throw new Error(`expected a checksum of ${name} in ${checksumsUrl}`)
  const bytes = Buffer.from(await (await fetchOk(url)).arrayBuffer())
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== expected) throw new Error(`expected SHA-256 ${expected} of ${name}, got ${found}`)
  return bytes
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`expected ${url} to answer, got status ${response.status}`)
  return response
}
