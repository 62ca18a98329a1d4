/** Shows that long work lives: redrawn every second on a terminal, a line every ten seconds elsewhere. */

export interface Progress {
  /** A line that stays. */
  readonly say: (line: string) => void
  /** The state of work under way; the next line replaces it where that is possible. */
  readonly passing: (line: string) => void
  readonly everyMs: number
}

interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export function progressOn(output: Output): Progress {
  const say = (line: string) => void output.write(`${line}\n`)
  if (!output.isTTY) return { say, passing: say, everyMs: 10_000 }
  const erase = '\r\x1b[K'
  return {
    say: (line) => say(`${erase}${line}`),
    passing: (line) => void output.write(`${erase}${line}`),
    everyMs: 1_000,
  }
}

/** The usual place: standard error, so that standard output stays for answers. */
export const onStderr = progressOn(process.stderr)

/** Does the work and shows its name, the seconds since it began and its latest detail. */
export async function showing<T>(
  what: string,
  { say, passing, everyMs }: Progress,
  work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
  const started = Date.now()
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`
  let latest = ''
  const timer = setInterval(() => passing(`${what} … ${elapsed()}  ${latest}`), everyMs)
  say(`${what} …`)
  try {
    const result = await work((text) => (latest = text.slice(0, 60)))
    say(`${what}: done in ${elapsed()}`)
    return result
  } catch (error) {
    say(`${what}: failed after ${elapsed()}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
