/** The log: JSON lines, each with the case, act, route and trace that it comes from, none with personal data. */
import pino, { type DestinationStream, type Logger } from 'pino'
import { factsHere } from './facts.ts'
import { redacted, redactedError } from './redact.ts'

/** Names of fields that hold what people are called, where they are reached, and what they prove themselves with. */
const personal = [
  ...['name', 'email', 'phone', 'telephone', 'address', 'contact', 'by', 'person', 'assignee'],
  ...['holder', 'sub', 'to', 'recipient', 'authorization', 'token', 'payload', 'args', 'body'],
]

const redactedValues = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? redacted(value) : value,
    ]),
  )

/** Writes to standard output, or to the destination. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: {
        paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[redacted]',
      },
      serializers: { err: redactedError, error: redactedError },
      formatters: { log: redactedValues },
      mixin: factsHere,
      hooks: {
        logMethod(args, method) {
          const texts = args.map((each: unknown) =>
            typeof each === 'string' ? redacted(each) : each,
          )
          method.apply(this, texts as Parameters<typeof method>)
        },
      },
    },
    destination ?? pino.destination(1),
  )
}
