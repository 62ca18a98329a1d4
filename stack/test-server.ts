/** Temporal's time-skipping test server: given, cached, brought by Maven, or downloaded by the SDK itself. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { runShowing } from './progress.ts'
import { onPath, type ResolveOptions } from './resolve.ts'

const version = '1.38.0'

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`

const wrapper = `#!/bin/sh
exec java -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$1"
`

/** Path of an executable that takes a port, or undefined: then the SDK downloads its own. */
export async function resolveTestServer(options: ResolveOptions): Promise<string | undefined> {
  if (options.given !== undefined) return options.given
  const folder = path.resolve(options.cacheFolder, 'servers', `temporal-test-server-${version}`)
  const executable = path.join(folder, 'temporal-test-server')
  if (existsSync(executable)) return executable
  const maven = onPath('mvn', options.searchPath)
  if (!maven || !onPath('java', options.searchPath)) return undefined
  mkdirSync(path.dirname(folder), { recursive: true })
  const making = mkdtempSync(path.join(path.dirname(folder), '.making-'))
  try {
    writeFileSync(path.join(making, 'pom.xml'), pom)
    await runShowing({
      what: `bringing Temporal's test server ${version}`,
      command: maven,
      args: ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=jars'],
      cwd: making,
    })
    writeFileSync(path.join(making, 'temporal-test-server'), wrapper)
    chmodSync(path.join(making, 'temporal-test-server'), 0o755)
    renameSync(making, folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return executable
}
