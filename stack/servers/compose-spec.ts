/** The reference reader of the Compose specification, which checks `deploy/compose.yaml` without Docker. */
import type { ServerTool } from '../server-tool.ts'

const version = '2.9.0'

export const composeSpec: ServerTool = {
  name: 'Compose reference reader',
  version,
  command: 'compose-spec',
  setting: 'COMPOSE_SPEC',
  goModule: `github.com/compose-spec/compose-go/v2/cmd@v${version}`,
  // Go builds it wherever there is Go; nobody releases it as a program.
  releases: {},
  versionArgs: [],
  fits: () => true,
}
