/**
 * Takes questions of the usual form before Express: of an answer's work, Express is the greater part. It asks and says what
 * the route POST /register/verify does; what is of another form goes on to that route, and what is refused to its problems.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { VerificationQuestion } from '../../domain/register/verification.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { securityHeaders } from '../security-headers.ts'
import { assertPlainText, validate } from '../validate.ts'
import { ask } from './ask.ts'
import { answerBytes } from './kept-answer.ts'

/** As the interface takes JSON bodies. */
const mostBytes = 256 * 1024

const json = /^application\/json(; ?charset=utf-8)?$/i
const places = new Map<string | undefined, { readonly sign?: boolean }>([
  ['/register/verify', {}],
  ['/register/verify?sign=true', { sign: true }],
  ['/register/verify?sign=false', { sign: false }],
])

/** A JSON body of a stated length, not encoded. */
function isUsual({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? 0)
  return (
    method === 'POST' &&
    length > 0 &&
    length <= mostBytes &&
    headers['content-encoding'] === undefined &&
    json.test(headers['content-type'] ?? '')
  )
}

const utf8 = new TextDecoder()

function parsed(chunks: readonly Buffer[]): unknown {
  try {
    const body: unknown = JSON.parse(
      utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
    )
    if (typeof body === 'object' && body !== null) return body
  } catch {
    // Said below, as of every other body that is no JSON.
  }
  throw new Problem('Malformed', 'expected a well-formed request')
}

function questionIn(chunks: readonly Buffer[]): VerificationQuestion {
  const body = parsed(chunks)
  assertPlainText({ body })
  return validate(VerificationQuestion, body, { pointer: '' })
}

function send(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, {
    'X-Request-Id': randomUUID(),
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  })
  response.end(bytes)
}

/** A certificate and nothing else: what is asked most. */
const isAlone = (question: VerificationQuestion) => Object.keys(question).length === 1

const nowIso = () => new Date().toISOString()

const refusals = new WeakMap<IncomingMessage, unknown>()

/** Why the door refused a request whose body it has read; whoever serves the request then answers so. */
export const refusalAtDoor = (request: IncomingMessage): unknown => refusals.get(request)

export function createDoor(
  parts: Pick<Parts, 'register' | 'signAnswer'>,
  inside: RequestListener,
): RequestListener {
  return (request, response) => {
    const query = places.get(request.url)
    if (!query || !isUsual(request)) return void inside(request, response)
    const refuse = (error: unknown) => {
      refusals.set(request, error)
      inside(request, response)
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        const question = questionIn(chunks)
        const isSigned = query.sign ?? question.sign ?? false
        if (isAlone(question) && !isSigned)
          return send(response, answerBytes(question.certificate, parts.register, nowIso()))
        Promise.resolve(ask(question, isSigned, parts))
          .then((answer) => send(response, Buffer.from(JSON.stringify(answer))))
          .catch(refuse)
      } catch (error) {
        refuse(error)
      }
    })
  }
}
