/** Releases are downloaded only for platforms with a pinned checksum, and kept only when they match it. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { releaseFor, thisPlatform } from '../../stack/download.ts'
import { resolveTool } from '../../stack/resolve.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { versityGateway } from '../../stack/servers/versitygw.ts'
import type { Release } from '../../stack/server-tool.ts'
import { emptyPlace, exampleTool } from './example-tool.ts'
import { script, temporaryFolder } from './temporary-folder.ts'

let server: Server
let archive: Buffer
let release: Release

beforeAll(async () => {
  const folder = temporaryFolder()
  script(path.join(folder, 'example_2'), 'example', 'echo 2.0.0')
  const file = path.join(folder, 'example.tar.gz')
  execFileSync('tar', ['-czf', file, '-C', folder, 'example_2'])
  archive = readFileSync(file)
  server = createServer((request, response) => {
    response.writeHead(request.url === '/example.tar.gz' ? 200 : 404).end(archive)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  release = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/example.tar.gz`,
    sha256: createHash('sha256').update(archive).digest('hex'),
    executable: 'example_2/example',
  }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function resolved(change: Partial<Release>) {
  const place = emptyPlace()
  const tool = { ...exampleTool, releases: { [thisPlatform]: { ...release, ...change } } }
  const content = () => readdirSync(path.dirname(place.cached))
  return { place, tool, content, found: await resolveTool(tool, place).catch(String) }
}

describe('downloading a release', () => {
  it('keeps the executable of an archive that is what was pinned', async () => {
    const { place, found, content } = await resolved({})
    expect(found).toBe(place.cached)
    expect(execFileSync(found, { encoding: 'utf8' })).toBe('2.0.0\n')
    expect(content()).toEqual(['example-2.0.0'])
  })

  it('refuses an archive with another checksum, and keeps nothing of it', async () => {
    const { found, content } = await resolved({ sha256: '0'.repeat(64) })
    expect(found).toContain(`expected SHA-256 ${'0'.repeat(64)}`)
    expect(content()).toEqual([])
  })

  it('refuses an answer that is not a success', async () => {
    const { found } = await resolved({ url: new URL('/absent', release.url).href })
    expect(found).toContain('answered 404')
  })

  it('refuses a platform without a pinned checksum, and says what to do instead', async () => {
    const found = await resolveTool(exampleTool, emptyPlace()).catch(String)
    expect(found).toContain(`a pinned checksum of Example Server 2.0.0 for ${thisPlatform}`)
    expect(found).toContain('Install Go 1.26 or newer, or put example on PATH, or set EXAMPLE')
  })
})

describe('the pinned releases', () => {
  const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
  it.each(platforms)('name one archive of each server for %s', (platform) => {
    for (const tool of [temporalCli, versityGateway]) {
      const { url, sha256 } = releaseFor(tool, platform)
      expect(url).toContain(`/v${tool.version}/`)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  it('have a checksum each of their own', () => {
    const all = [temporalCli, versityGateway].flatMap(({ releases }) => Object.values(releases))
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(all.length)
  })

  it('name none for another platform', () => {
    expect(() => releaseFor(temporalCli, 'win32-x64')).toThrow('linux-x64, linux-arm64')
  })
})
