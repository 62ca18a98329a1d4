/** The time that the page shows things at, moving on once a minute. */
import { useEffect, useState } from 'react'

const everyMs = 60_000

/** Milliseconds since 1970, UTC. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
