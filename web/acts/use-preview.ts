/** What an act will do, while the form still says what was asked about. */
import { useState } from 'react'
import type { Foreseen } from './preview.ts'

interface Asked {
  readonly value: unknown
  readonly foreseen?: Foreseen | undefined
}
type Look = <T>(value: unknown, ask: (body: unknown) => Promise<T>) => Promise<T | undefined>

export function usePreview(look: Look, value: unknown) {
  const [asked, setAsked] = useState<Asked>()
  const current = asked?.value === value ? asked : undefined
  return {
    foreseen: current?.foreseen,
    isLooking: current !== undefined && current.foreseen === undefined,
    async ask(preview: (body: unknown) => Promise<Foreseen>): Promise<void> {
      setAsked({ value })
      const foreseen = await look(value, preview)
      setAsked((now) => (now?.value === value ? foreseen && { value, foreseen } : now))
    },
  }
}
