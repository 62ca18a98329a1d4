/** How many items a second of processor time are worked on: other work on the machine does not count. */

const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Items per second of processor time, after as many seconds of warm-up. */
export function rateOf<T>(items: readonly T[], work: (item: T) => void, seconds = 3): number {
  const spend = (): number => {
    const start = used()
    let done = 0
    while (used() - start < seconds)
      for (const item of items) {
        work(item)
        done += 1
      }
    return done / (used() - start)
  }
  spend()
  return spend()
}
