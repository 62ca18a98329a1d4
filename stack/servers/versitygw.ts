/** Versity S3 Gateway, the object store of development and tests, and where it comes from. */
import type { Release, ServerTool } from '../server-tool.ts'

const version = '1.8.0'

function release(platform: string, sha256: string): Release {
  const name = `versitygw_v${version}_${platform}`
  return {
    url: `https://github.com/versity/versitygw/releases/download/v${version}/${name}.tar.gz`,
    sha256,
    executable: `${name}/versitygw`,
  }
}

export const versityGateway: ServerTool = {
  name: 'Versity S3 Gateway',
  version,
  command: 'versitygw',
  setting: 'VERSITYGW',
  goModule: `github.com/versity/versitygw/cmd/versitygw@v${version}`,
  releases: {
    'linux-x64': release(
      'Linux_x86_64',
      '2ba2c734d10d2c4e651d03182cb4b246656bc735a2f282db7b0b73fba6073467',
    ),
    'linux-arm64': release(
      'Linux_arm64',
      'b34051d33f5a9c457f790896acb7bd7d7e15ad8d92efb70616b924f37e401910',
    ),
    'darwin-x64': release(
      'Darwin_x86_64',
      '104bd978e80ef0173554cfd8630ccc5bac24b00da440510b60365a3b6b6ab134',
    ),
    'darwin-arm64': release(
      'Darwin_arm64',
      '4953096f65a9c0d62ab184fb6b2ba7c2435229205cf00a56cb62cd4bf6b216ca',
    ),
  },
  versionArgs: ['--version'],
  fits: () => true,
}
