/** Runs work with a bounded number at once, and says how it goes. */

/** Seconds that `times` pieces of work took, `atOnce` of them in flight. */
export async function timed(
  what: string,
  { times, atOnce }: { times: number; atOnce: number },
  work: () => Promise<unknown>,
): Promise<number> {
  const started = performance.now()
  let begun = 0
  let done = 0
  const seconds = () => (performance.now() - started) / 1000
  const lane = async () => {
    while (begun < times) {
      begun += 1
      await work()
      done += 1
      const text = `${what}: ${done}/${times}, ${(done / seconds()).toFixed(2)}/s`
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
      else if (done % 25 === 0) process.stderr.write(`${text}\n`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (process.stderr.isTTY) process.stderr.write('\n')
  return seconds()
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
