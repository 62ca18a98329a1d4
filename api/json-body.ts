/** JSON bodies: of which type, and how large, by who sends them. */
import express, { type RequestHandler, type Response } from 'express'
import type { Person } from '../domain/person.ts'
import { isOfficial } from './pace.ts'
import { Problem } from './problem.ts'

const KiB = 1024
/** Most bytes of a body. A section of a form fits many times over; officials also write records of hearings. */
export const mostJsonBytes = { others: 256 * KiB, officials: 1024 * KiB } as const

const parserOf = (limit: number) =>
  express.json({
    limit,
    strict: true,
    // The parser would take an empty body for an empty object.
    verify: (_request, _response, { length }) => {
      if (length === 0) throw new Problem('Malformed', 'expected a JSON body, got nothing')
    },
  })
const parsers = {
  others: parserOf(mostJsonBytes.others),
  officials: parserOf(mostJsonBytes.officials),
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json'))
    throw new Problem('UnsupportedMediaType', 'expected a body of type application/json')
  next()
}

const senderOf = (response: Response) =>
  isOfficial(response.locals.person as Person) ? 'officials' : 'others'

const parseJson: RequestHandler = (request, response, next) =>
  parsers[senderOf(response)](request, response, next)

/** Without a body there is nothing to read, where the schema does not ask for one. */
const unlessEmpty =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.headers['transfer-encoding'] === undefined &&
    Number(request.headers['content-length'] ?? 0) === 0
      ? next()
      : handler(request, response, next)
const same = (handler: RequestHandler) => handler

/** Stands behind authentication: nobody's body is read before it is known whose it is. */
export const jsonBody = (mayBeAbsent: boolean): RequestHandler[] =>
  [requireJson, parseJson].map(mayBeAbsent ? unlessEmpty : same)
