/** One act from the opened form to its receipt: what is wrong before it is sent, and what the service answers. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey } from '../client/api.ts'
import { ProblemError } from '../client/problem.ts'
import { bodyOf } from './body.ts'
import { type Fault, faultsOf } from './check.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Sending } from './send.ts'

export interface Wrong {
  readonly pointer: string
  readonly text: string
}

interface ActState {
  readonly isBusy: boolean
  readonly wrong: readonly Wrong[]
  /** A refusal that is not about a field. */
  readonly error?: unknown
  /** Grows with every failure, so that each takes the focus. */
  readonly failures: number
}

const wrongIn = (error: unknown): readonly Wrong[] =>
  error instanceof ProblemError
    ? (error.details?.errors ?? []).map(({ pointer, detail }) => ({ pointer, text: detail }))
    : []

/** Refused for what was sent, which will be sent otherwise; a failure of the service is tried again as the same act. */
const needsNewKey = (error: unknown) =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500

interface ActUse {
  readonly schema: JsonSchema
  readonly send: (sending: Sending) => Promise<unknown>
  readonly onDone: () => Promise<void> | void
}

export function useAct({ schema, send, onDone }: ActUse) {
  const { t } = useTranslation('acts')
  const [header, setHeader] = useState(idempotencyKey)
  const [state, setState] = useState<ActState>({ isBusy: false, wrong: [], failures: 0 })
  const fail = (rest: Pick<ActState, 'wrong' | 'error'>) =>
    setState(({ failures }) => ({ ...rest, isBusy: false, failures: failures + 1 }))
  const say = ({ pointer, rule, limit }: Fault): Wrong => ({
    pointer,
    text: t(`fault.${rule}`, { limit }),
  })

  /** Asks about what would be sent; undefined where it could not be. */
  async function look<T>(
    value: unknown,
    ask: (body: unknown) => Promise<T>,
  ): Promise<T | undefined> {
    const body = bodyOf(schema, value)
    const faults = faultsOf(schema, body ?? {})
    if (faults.length > 0) return void fail({ wrong: faults.map(say) })
    setState((before) => ({ ...before, wrong: [], error: undefined }))
    try {
      return await ask(body)
    } catch (error) {
      return void fail({ wrong: wrongIn(error), error })
    }
  }

  /** Answers what was or would have been sent. */
  const submit = async (value: unknown): Promise<unknown> => {
    const body = bodyOf(schema, value)
    const faults = faultsOf(schema, body ?? {})
    if (faults.length > 0) {
      fail({ wrong: faults.map(say) })
      return body
    }
    setState((before) => ({ ...before, isBusy: true }))
    try {
      await send({ body, header })
      await onDone()
    } catch (error) {
      if (needsNewKey(error)) setHeader(idempotencyKey())
      fail({ wrong: wrongIn(error), error })
    }
    return body
  }
  return { ...state, submit, look }
}
