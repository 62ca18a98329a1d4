/** The BagIt validator is found where it was given or put, and never guessed. */
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { resolveBagit } from '../../../stack/servers/bagit.ts'
import { script, temporaryFolder } from '../temporary-folder.ts'

describe('The BagIt validator', () => {
  const cacheFolder = temporaryFolder()

  it('is refused where the given path has none, and the setting is named', async () => {
    const given = path.join(cacheFolder, 'absent')
    await expect(resolveBagit({ cacheFolder, given })).rejects.toThrow('BAGIT')
  })

  it('is taken from PATH', async () => {
    const searchPath = temporaryFolder()
    const found = script(searchPath, 'bagit.py', 'true')
    expect(await resolveBagit({ cacheFolder, searchPath })).toBe(found)
  })

  it('is absent where there is no Python, and where Python cannot bring it', async () => {
    const searchPath = temporaryFolder()
    expect(await resolveBagit({ cacheFolder, searchPath })).toBeUndefined()
    script(searchPath, 'python3', 'exit 1')
    const said: string[] = []
    const progress = {
      say: (line: string) => void said.push(line),
      passing: () => {},
      everyMs: 1e6,
    }
    expect(await resolveBagit({ cacheFolder, searchPath, progress })).toBeUndefined()
    expect(said.join('\n')).toContain('preparing a Python environment failed')
  })
})
