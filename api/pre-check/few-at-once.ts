/** How many pre-checks one person has running: each is work of seconds, which others wait behind. */
import type { Response } from 'express'
import { Problem } from '../problem.ts'

export const mostAtOnce = 2
/** Seconds; no pre-check takes longer. */
const askAgainAfter = 10

const running = new Map<string, number>()

/** Does the work; throws TooManyRequests, with Retry-After on the response, while the person has too much of it running. */
export async function fewAtOnce<T>(
  { sub, response }: { readonly sub: string; readonly response: Response },
  work: () => Promise<T>,
): Promise<T> {
  const others = running.get(sub) ?? 0
  if (others >= mostAtOnce) {
    response.set('Retry-After', String(askAgainAfter))
    throw new Problem('TooManyRequests', {
      en: `expected at most ${mostAtOnce} pre-checks of yours at once: wait for one to end`,
      'zh-CN': `同一用户最多同时进行 ${mostAtOnce} 项预检，请待其中一项完成后再试`,
    })
  }
  running.set(sub, others + 1)
  try {
    return await work()
  } finally {
    const left = (running.get(sub) ?? 1) - 1
    if (left > 0) running.set(sub, left)
    else running.delete(sub)
  }
}
