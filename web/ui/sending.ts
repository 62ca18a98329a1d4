/** Sending a form: once at a time, under one key for each attempt, with what the service finds wrong beside its field. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { idempotencyKey } from '../client/api.ts'
import { ProblemError } from '../client/problem.ts'

type Key = ReturnType<typeof idempotencyKey>

interface SendingState {
  readonly isBusy: boolean
  /** For a `ProblemNote`. */
  readonly error?: unknown
}

/** Without an answer nobody knows whether the act was done: it is sent again under the same key. */
const isAnswered = (error: unknown): boolean =>
  error instanceof ProblemError && error.status > 0 && error.status < 500

/**
 * `send` is given the header of the key; `onDone` what it answered. `wrong('/endedOn')` is what the service said of the
 * field or of something within it, for the `error` of a field.
 */
export function useSending<Answer>(
  send: (header: Key) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queries = useQueryClient()
  const [header, setHeader] = useState(idempotencyKey)
  const [state, setState] = useState<SendingState>({ isBusy: false })
  const submit = async (): Promise<void> => {
    if (state.isBusy) return
    setState({ isBusy: true })
    try {
      const answer = await send(header)
      setState({ isBusy: false })
      setHeader(idempotencyKey())
      // Whoever has acted reads what they did: what was read before is read again where it is shown.
      void queries.invalidateQueries()
      onDone(answer)
    } catch (error) {
      if (isAnswered(error)) setHeader(idempotencyKey())
      setState({ isBusy: false, error })
    }
  }
  const wrong = (pointer: string): { readonly error?: string } => {
    const errors = state.error instanceof ProblemError ? state.error.details?.errors : undefined
    const found = errors?.find(
      (each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`),
    )
    return found ? { error: found.detail } : {}
  }
  return { ...state, submit, wrong }
}
