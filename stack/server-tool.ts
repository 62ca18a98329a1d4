/** What the resolver must know of a server: the version that the project uses, and every way to come by it. */

export interface Release {
  readonly url: string
  /** Of the archive, in hexadecimal, as the project that releases it published it. */
  readonly sha256: string
  /** Path of the executable inside the archive. */
  readonly executable: string
}

export interface ServerTool {
  readonly name: string
  readonly version: string
  /** Name of the executable. */
  readonly command: string
  /** Variable of `temporal.config.ts` that gives the path of an executable. */
  readonly setting: string
  readonly goModule: string
  /** Archives by platform and architecture as Node names them: `linux-x64`. */
  readonly releases: Readonly<Record<string, Release>>
  /** Is the executable on PATH recent enough, by what it prints for `versionArgs`? */
  readonly versionArgs: readonly string[]
  readonly fits: (printed: string) => boolean
}
