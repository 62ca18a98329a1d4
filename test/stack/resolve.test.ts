/** The order in which a server's executable is looked for. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { resolveTool } from '../../stack/resolve.ts'
import { emptyPlace, exampleTool, type Place } from './example-tool.ts'
import { script, temporaryFolder } from './temporary-folder.ts'

const prints = (version: string) => `echo ${version}`
const builds = 'printf "#!/bin/sh\\n" > "$GOBIN/example"; chmod +x "$GOBIN/example"'
const cached = ({ cacheFolder }: Place) => readdirSync(path.join(cacheFolder, 'servers'))

describe('finding a server', () => {
  it('takes the path that was given before any other', async () => {
    const place = emptyPlace()
    script(place.searchPath, 'example', prints('2.1'))
    const given = script(temporaryFolder(), 'mine', prints('1.0'))
    expect(await resolveTool(exampleTool, { ...place, given })).toBe(given)
  })

  it('refuses a given path that is no executable, and names the setting', async () => {
    const given = path.join(temporaryFolder(), 'absent')
    await expect(resolveTool(exampleTool, { ...emptyPlace(), given })).rejects.toThrow('EXAMPLE')
  })

  it('takes one on PATH whose version fits, before the cache', async () => {
    const place = emptyPlace()
    script(path.dirname(place.cached), 'example-2.0.0')
    const found = script(place.searchPath, 'example', prints('2.1'))
    expect(await resolveTool(exampleTool, place)).toBe(found)
  })

  it('passes over one on PATH whose version does not fit, and says so', async () => {
    const place = emptyPlace()
    script(path.dirname(place.cached), 'example-2.0.0')
    script(place.searchPath, 'example', prints('1.9'))
    expect(await resolveTool(exampleTool, place)).toBe(place.cached)
    expect(place.said.join()).toContain('does not fit 2.0.0')
  })

  it('passes over one on PATH that does not run', async () => {
    const place = emptyPlace()
    script(path.dirname(place.cached), 'example-2.0.0')
    script(place.searchPath, 'example', 'exit 1')
    expect(await resolveTool(exampleTool, place)).toBe(place.cached)
  })

  it('builds the pinned module when Go is there, and keeps what it built', async () => {
    const place = emptyPlace()
    const go = script(
      place.searchPath,
      'go',
      `[ "$3" = ${exampleTool.goModule} ] || exit 1`,
      builds,
    )
    expect(await resolveTool(exampleTool, place)).toBe(place.cached)
    rmSync(go)
    expect(await resolveTool(exampleTool, place)).toBe(place.cached)
    expect(place.said.join('\n')).toMatch(/building Example Server 2\.0\.0: done in \d+ s/)
    expect(cached(place)).toEqual(['example-2.0.0'])
  })

  it('shows the latest line of a build while it runs', async () => {
    const place = emptyPlace()
    script(place.searchPath, 'go', 'echo compiling', 'sleep 0.3', builds)
    await resolveTool(exampleTool, place)
    expect(place.said.join('\n')).toMatch(/building .* … \d+ s {2}compiling/)
  })

  it('keeps nothing of a build that failed, and says why and what to do', async () => {
    const place = emptyPlace()
    script(
      place.searchPath,
      'go',
      'echo half > "$GOBIN/example"',
      'echo no such module >&2; exit 1',
    )
    const failed = resolveTool(exampleTool, place)
    await expect(failed).rejects.toThrow('no such module')
    await expect(failed).rejects.toThrow('or set EXAMPLE to its path')
    expect(cached(place)).toEqual([])
  })
})
