/** Temporal's time-skipping test server: given, cached, brought by Maven, or downloaded by the SDK itself. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeOnce } from './make-once.ts'
import { onStderr } from './progress.ts'
import { givenExecutable, onPath, type ResolveOptions } from './resolve.ts'
import { runCommand } from './run-command.ts'

const version = '1.38.0'

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`

// The SDK passes the port, then its `extraArgs`.
const wrapper = `#!/bin/sh
exec java -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"
`

/** Path of an executable that takes a port, or undefined: then the SDK downloads its own. */
export async function resolveTestServer(options: ResolveOptions): Promise<string | undefined> {
  const { given, searchPath, progress = onStderr } = options
  const name = 'temporal-test-server'
  if (given !== undefined) return givenExecutable(name, 'TEMPORAL_TEST_SERVER', given)
  const folder = path.resolve(options.cacheFolder, 'servers', `${name}-${version}`)
  const executable = path.join(folder, name)
  if (existsSync(executable)) return executable
  const maven = onPath('mvn', searchPath)
  if (!maven || !onPath('java', searchPath)) return undefined
  await makeOnce(folder, progress, async (making) => {
    const made = path.join(making, 'server')
    writeFileSync(path.join(making, 'pom.xml'), pom)
    await runCommand(
      {
        what: `bringing Temporal's test server ${version} by Maven`,
        command: maven,
        args: ['-B', 'dependency:copy-dependencies', `-DoutputDirectory=${made}/jars`],
        cwd: making,
      },
      progress,
    )
    writeFileSync(path.join(made, name), wrapper)
    chmodSync(path.join(made, name), 0o755)
    return made
  })
  return executable
}
