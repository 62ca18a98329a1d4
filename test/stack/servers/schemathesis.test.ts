/** Schemathesis is found where it was given, and never taken from PATH; what it is brought with is pinned. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { resolveSchemathesis, version } from '../../../stack/servers/schemathesis.ts'
import { script, temporaryFolder } from '../temporary-folder.ts'

describe('Schemathesis', () => {
  const cacheFolder = temporaryFolder()

  it('is refused where the given path has none, and the setting is named', async () => {
    const given = path.join(cacheFolder, 'absent')
    await expect(resolveSchemathesis({ cacheFolder, given })).rejects.toThrow('SCHEMATHESIS')
  })

  it('is absent where there is no Python, whatever PATH has', async () => {
    const searchPath = temporaryFolder()
    script(searchPath, 'schemathesis', 'true')
    expect(await resolveSchemathesis({ cacheFolder, searchPath })).toBeUndefined()
  })

  it('is brought in the version that the code names, every package with a checksum', () => {
    const wanted = readFileSync('stack/servers/schemathesis.txt', 'utf8')
    expect(wanted).toContain(`schemathesis==${version} `)
    const packages = wanted.split(/^(?=\S)/m)
    expect(packages.filter((each) => !/^[\w.-]+==\S+ \\\n +--hash=sha256:/.test(each))).toEqual([])
    expect(packages.length).toBeGreaterThan(20)
  })
})
