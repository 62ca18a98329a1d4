/** Helm, which renders the chart of `deploy/helm`. */
import type { ServerTool } from '../server-tool.ts'

const version = '3.19.5'

export const helm: ServerTool = {
  name: 'Helm',
  version,
  command: 'helm',
  setting: 'HELM',
  goModule: `helm.sh/helm/v3/cmd/helm@v${version}`,
  // Go builds it wherever there is Go; there is no archive whose checksum the project has seen.
  releases: {},
  versionArgs: ['version', '--short'],
  fits: (printed) => /^v[34]\./.test(printed),
}
