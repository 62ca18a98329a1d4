/** Temporal's command line with its development server, and where it comes from. */
import type { Release, ServerTool } from '../server-tool.ts'

const version = '1.5.1'

const release = (platform: string, sha256: string): Release => ({
  url: `https://github.com/temporalio/cli/releases/download/v${version}/temporal_cli_${version}_${platform}.tar.gz`,
  sha256,
  executable: 'temporal',
})

export const temporalCli: ServerTool = {
  name: 'Temporal CLI',
  version,
  command: 'temporal',
  setting: 'TEMPORAL_CLI',
  // Newer tags carry `replace` lines, which `go install` refuses.
  goModule: `github.com/temporalio/cli/cmd/temporal@v${version}`,
  releases: {
    'linux-x64': release(
      'linux_amd64',
      'ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d',
    ),
    'linux-arm64': release(
      'linux_arm64',
      'bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5',
    ),
    'darwin-x64': release(
      'darwin_amd64',
      'bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9',
    ),
    'darwin-arm64': release(
      'darwin_arm64',
      'cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415',
    ),
  },
  versionArgs: ['--version'],
  fits: (printed) => {
    const [major = 0, minor = 0] = (/Server (\d+)\.(\d+)/.exec(printed) ?? []).slice(1).map(Number)
    return major > 1 || (major === 1 && minor >= 29)
  },
}
