/** Tests that need Go: skipped with the reason where it is absent, failing where it must be there. */
import { spawnSync } from 'node:child_process'
import { it } from '@jest/globals'

const isThere = spawnSync('go', ['version']).status === 0

export function itWithGo(title: string, test: () => Promise<void>): void {
  if (isThere || process.env.CI === 'true') it(title, test, 240_000)
  else it.skip(`${title} (install Go 1.26 or newer)`, () => {})
}
