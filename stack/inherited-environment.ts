/** What child processes inherit from this one: passed through, never read as configuration. */

/** Folders in which the operating system looks for programs. */
export const searchPath = (): string => process.env.PATH ?? ''

/** This process's environment with the given variables on top. */
export const inheritedEnvironment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
})
