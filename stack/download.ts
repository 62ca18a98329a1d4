/** Downloads a server's official release and refuses it unless its SHA-256 is the pinned one. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Progress, showing } from './progress.ts'
import { runCommand } from './run-command.ts'
import type { Release, ServerTool } from './server-tool.ts'

const limitMs = 15 * 60_000

/** This machine, as the releases of a tool name it. */
export const thisPlatform = `${process.platform}-${process.arch}`

/** The pinned release for a platform; throws with what to do where there is none. */
export function releaseFor(tool: ServerTool, platform: string): Release {
  const release = tool.releases[platform]
  if (release) return release
  const known = Object.keys(tool.releases).join(', ')
  throw new Error(
    `expected a pinned checksum of ${tool.name} ${tool.version} for ${platform}, got them for ${known}`,
  )
}

/** Writes what the URL serves to the file; throws when it is not what was pinned. */
export async function fetchVerified(
  { url, sha256 }: Pick<Release, 'url' | 'sha256'>,
  file: string,
  progress: Progress,
): Promise<void> {
  const hash = createHash('sha256')
  await showing(`downloading ${url}`, progress, async (detail) => {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMs) })
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
    let bytes = 0
    const hashing = async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk)
        bytes += chunk.length
        detail(`${(bytes / 1e6).toFixed(1)} MB`)
        yield chunk
      }
    }
    await pipeline(response.body, hashing, createWriteStream(file))
  })
  const found = hash.digest('hex')
  if (found !== sha256) throw new Error(`expected SHA-256 ${sha256} of ${url}, got ${found}`)
}

/** Puts the release's executable into the folder; answers its path. */
export async function download(release: Release, folder: string, progress: Progress) {
  const archive = path.join(folder, 'release.tar.gz')
  await fetchVerified(release, archive, progress)
  await runCommand(
    {
      what: `unpacking ${release.executable}`,
      command: 'tar',
      args: ['-xzf', archive, '-C', folder, release.executable],
    },
    progress,
  )
  return path.join(folder, release.executable)
}
