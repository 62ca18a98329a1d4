/** What a line of the log and a span are about: kept with the asynchronous work that they come from. */
import { context, createContextKey, trace } from '@opentelemetry/api'

/** Ids and names of the system's own; never what a person wrote or is. */
export interface Facts {
  readonly request?: string | undefined
  readonly route?: string | undefined
  readonly case?: string | undefined
  readonly activity?: string | undefined
  readonly workflow?: string | undefined
  /** Known once the act goes to its workflow. */
  act?: string
}

const key = createContextKey('recognition.facts')
const facts = () => context.active().getValue(key) as Facts | undefined

export const withFacts = <T>(of: Facts, work: () => T): T =>
  context.with(context.active().setValue(key, of), work)

/** The facts of where this is called, with the id of its trace. */
export function factsHere(): Facts & { readonly trace?: string } {
  const span = trace.getActiveSpan()?.spanContext()
  return { ...facts(), ...(span && { trace: span.traceId }) }
}

/** Which act it is that the present request does. */
export function noteAct(act: string): void {
  const here = facts()
  if (here) here.act = act
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The case that a workflow's id or a path names. */
export const caseIn = (text: string): string | undefined => uuid.exec(text)?.[0].toLowerCase()
