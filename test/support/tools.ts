/** Tests that need a system tool: skipped with the reason where it is absent, failing where it must be there. */
import { it } from '@jest/globals'
import { type DebianTool, debianTool, debianTools } from '../../stack/servers/debian.ts'

/** `it`, with tools that `npm run servers` brings; on CI their absence is a failure. */
export function itWith(
  tools: DebianTool | readonly DebianTool[],
  title: string,
  test: () => Promise<void>,
): void {
  const missing = [tools].flat().filter((tool) => debianTool(tool) === undefined)
  if (missing.length === 0 || process.env.CI === 'true') it(title, test, 120_000)
  else
    it.skip(`${title} (install ${missing.map((tool) => debianTools[tool]).join(', ')})`, () => {})
}
