/** How many requests one person may send in a minute, by what their roles are; counted in the memory of this process. */
import type { RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Person } from '../domain/person.ts'
import { staff } from '../procedure/roles.ts'
import { Problem } from './problem.ts'

export interface Pace {
  /** Applicants, and whoever is heard or consulted. */
  readonly requestsPerMinute: number
  /** People of the authority or appointed by it, provinces and administrators. */
  readonly officialRequestsPerMinute: number
}

export const isOfficial = ({ roles }: Person): boolean =>
  roles.some((role) => staff.includes(role) || role === 'provincial' || role === 'administrator')

const personOf = (response: Response) => response.locals.person as Person

/** Stands behind authentication; refuses with 429, and Retry-After says when to go on. */
export const createPace = (pace: Pace): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: (_request, response) =>
      isOfficial(personOf(response)) ? pace.officialRequestsPerMinute : pace.requestsPerMinute,
    keyGenerator: (_request, response) => personOf(response).sub,
    standardHeaders: true,
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(
        new Problem('TooManyRequests', {
          en: 'expected fewer requests within a minute',
          'zh-CN': '一分钟内请求过多',
        }),
      )
    },
  })
