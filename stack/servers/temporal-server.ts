/** Temporal's server as it runs in production, and the tool that lays out its database. */
import type { ServerTool } from '../server-tool.ts'

const version = '1.29.1'

/** Both come from one release and know one layout of the database. */
const ofRelease = (tool: Pick<ServerTool, 'name' | 'command' | 'setting' | 'goModule'>) => ({
  ...tool,
  version,
  // Go builds it wherever there is Go; there is no archive whose checksum the project has seen.
  releases: {},
  versionArgs: ['--version'],
  fits: (printed: string) => printed.includes(version),
})

export const temporalServer: ServerTool = ofRelease({
  name: 'Temporal server',
  command: 'temporal-server',
  setting: 'TEMPORAL_SERVER',
  goModule: `go.temporal.io/server/cmd/server@v${version}`,
})

export const temporalSqlTool: ServerTool = ofRelease({
  name: 'Temporal SQL tool',
  command: 'temporal-sql-tool',
  setting: 'TEMPORAL_SQL_TOOL',
  goModule: `go.temporal.io/server/cmd/tools/sql@v${version}`,
})
