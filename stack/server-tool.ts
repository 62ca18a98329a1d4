/** The servers that the project starts: which version, and every way to come by each. */

export interface ServerTool {
  readonly name: string
  readonly version: string
  /** Name of the executable. */
  readonly command: string
  readonly goModule?: string
  /** Is the executable on PATH recent enough, by what it prints for `versionArgs`? */
  readonly versionArgs: readonly string[]
  readonly fits: (printed: string) => boolean
}

export const temporalCli: ServerTool = {
  name: 'Temporal CLI',
  version: '1.5.1',
  command: 'temporal',
  // Newer tags carry `replace` lines, which `go install` refuses.
  goModule: 'github.com/temporalio/cli/cmd/temporal@v1.5.1',
  versionArgs: ['--version'],
  fits: (printed) => {
    const [major = 0, minor = 0] = (/Server (\d+)\.(\d+)/.exec(printed) ?? []).slice(1).map(Number)
    return major > 1 || (major === 1 && minor >= 29)
  },
}

export const versityGateway: ServerTool = {
  name: 'Versity S3 Gateway',
  version: '1.8.0',
  command: 'versitygw',
  goModule: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
  versionArgs: ['--version'],
  fits: () => true,
}
