/**
 * `npm run --silent check -- certificates|paths FILE…`: checks certificates, or validates paths, offline, with the code
 * of the service. Exits with 0 where nothing was found, 1 with findings, 2 where it was called wrongly.
 */
import { once } from 'node:events'
import { Misuse, readCall, usage, type Call, type FormatName } from './call.ts'
import type { Format, Language } from './format/format.ts'
import { isFinding, type Result } from './result.ts'

/** Only what a call needs is loaded: that is most of the time of a short one. */
async function formatOf(name: FormatName, language: Language): Promise<Format> {
  switch (name) {
    case 'human':
      return (await import('./format/human.ts')).human(language)
    case 'ndjson':
      return (await import('./format/ndjson.ts')).ndjson(language)
    case 'sarif':
      return (await import('./format/sarif.ts')).sarif(language)
    case 'junit':
      return (await import('./format/junit.ts')).junit(language)
  }
}

async function resultsOf({ command, files, at }: Call): Promise<AsyncGenerator<Result>> {
  if (command === 'paths') return (await import('./paths.ts')).checkPaths(files)
  return (await import('./certificates.ts')).checkCertificates(files, at)
}

/** Waits where the reader is slower. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Ten times a second at most, on a terminal that does not show the results themselves. */
function progress(): { step: () => void; end: () => void } {
  const shown = process.stderr.isTTY && !process.stdout.isTTY
  let done = 0
  let next = 0
  return {
    step() {
      done += 1
      if (!shown || Date.now() < next) return
      next = Date.now() + 100
      process.stderr.write(`\r\x1b[K${done}`)
    },
    end: () => void (shown && process.stderr.write('\r\x1b[K')),
  }
}

async function main(): Promise<void> {
  const call = readCall(process.argv.slice(2), process.stdout.isTTY)
  const format = await formatOf(call.format, call.language)
  const shown = progress()
  let found = false
  await write(format.begin())
  for await (const result of await resultsOf(call)) {
    found ||= isFinding(result)
    await write(format.result(result))
    shown.step()
  }
  await write(format.end())
  shown.end()
  process.exitCode = found ? 1 : 0
}

/** Who reads only the beginning, as `head` does, wants no more. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

await main().catch((error: unknown) => {
  if (!(error instanceof Misuse)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
})
