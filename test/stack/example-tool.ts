/** An invented tool with the ways to come by it under a test's control. */
import path from 'node:path'
import type { Progress } from '../../stack/progress.ts'
import type { ResolveOptions } from '../../stack/resolve.ts'
import type { ServerTool } from '../../stack/server-tool.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const exampleTool: ServerTool = {
  name: 'Example Server',
  version: '2.0.0',
  command: 'example',
  setting: 'EXAMPLE',
  goModule: 'example.test/example@v2.0.0',
  releases: {},
  versionArgs: ['--version'],
  fits: (printed) => printed.startsWith('2.'),
}

export interface Place extends ResolveOptions {
  /** The only folder on the search path. */
  readonly searchPath: string
  /** The file that the resolver keeps. */
  readonly cached: string
  /** What was said. */
  readonly said: string[]
  readonly progress: Progress
}

/** An empty cache and an empty search path. */
export function emptyPlace(): Place {
  const cacheFolder = temporaryFolder()
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  return {
    cacheFolder,
    searchPath: temporaryFolder(),
    cached: path.join(cacheFolder, 'servers', 'example-2.0.0'),
    said,
    progress: { say, passing: say, everyMs: 20 },
  }
}
