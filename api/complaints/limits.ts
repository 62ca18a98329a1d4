/** How much the public may send in an hour, by address and in all; counted in the memory of this process. */
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Problem } from '../problem.ts'

export interface PublicIntake {
  /** Proxies in front of this process that say where a request comes from. */
  readonly trustedProxies: number
  readonly complaintsPerAddress: number
  readonly complaintsOverall: number
  readonly visitsPerAddress: number
}

const hourMs = 3_600_000

/** Addresses are counted by the network that a customer is given (IPv6: /56). */
const limiter = (limit: number, overall = false): RequestHandler =>
  rateLimit({
    windowMs: hourMs,
    limit,
    standardHeaders: true,
    legacyHeaders: false,
    // Whether proxies are believed is configured; a header of a stranger is no misconfiguration.
    validate: { xForwardedForHeader: false },
    ...(overall && { keyGenerator: () => 'all' }),
    handler: (_request, _response, next) => {
      next(
        new Problem('TooManyRequests', {
          en: `expected at most ${limit} requests in an hour`,
          'zh-CN': `每小时最多 ${limit} 次请求`,
        }),
      )
    },
  })

const passes = (limit: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    const next = (error?: unknown) => (error instanceof Error ? reject(error) : resolve())
    void limit(request, response, next)
  })

function createLimits(limits: PublicIntake) {
  const ofAddress = limiter(limits.complaintsPerAddress)
  const ofAll = limiter(limits.complaintsOverall, true)
  const commentsOfAddress = limiter(limits.complaintsPerAddress)
  const commentsOfAll = limiter(limits.complaintsOverall, true)
  const visits = limiter(limits.visitsPerAddress)
  return {
    /** Throws TooManyRequests, with Retry-After on the response. */
    async complaint(request: Request, response: Response): Promise<void> {
      await passes(ofAddress, request, response)
      await passes(ofAll, request, response)
    },
    /** The same for comments on a consultation, counted apart from complaints. */
    async comment(request: Request, response: Response): Promise<void> {
      await passes(commentsOfAddress, request, response)
      await passes(commentsOfAll, request, response)
    },
    /** The same for looks and additions. */
    visit: (request: Request, response: Response) => passes(visits, request, response),
  }
}

export type ComplaintDesk = ReturnType<typeof createComplaintDesk>

export const createComplaintDesk = (intake: PublicIntake) => ({
  limits: createLimits(intake),
  trustedProxies: intake.trustedProxies,
})
