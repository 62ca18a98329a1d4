/** The pause before another try: longer each time, and over at once when the browser says that the line is back. */

const longestMs = 30_000

/** `attempt` counts from 0. Rejects with the signal's reason where it is aborted. */
export function waitForNetwork(attempt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', goOn)
      signal.removeEventListener('abort', giveUp)
    }
    const goOn = () => {
      end()
      resolve()
    }
    const giveUp = () => {
      end()
      reject(signal.reason as Error)
    }
    const timer = setTimeout(goOn, Math.min(longestMs, 1_000 * 2 ** attempt))
    addEventListener('online', goOn)
    signal.addEventListener('abort', giveUp)
  })
}
