/** So many files at once; the others wait in their order. */

export interface Line {
  /** Runs when its turn comes; answers what the work answers. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T>
}

export function createLine(atOnce: number): Line {
  let free = atOnce
  const waiting: (() => void)[] = []
  const turn = () =>
    new Promise<void>((resolve) => {
      if (free > 0) {
        free -= 1
        resolve()
      } else waiting.push(resolve)
    })
  return {
    async take(work) {
      await turn()
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
