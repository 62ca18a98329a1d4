/** What a field of the form is and which article asks for it, in both languages, beside its schema. */
import { z } from 'zod'
import type { Basis, Bilingual } from '../../procedure/filing-policy.ts'

export interface FieldNote {
  readonly label: Bilingual
  /** Absent for a part of a value, such as the currency of an amount: it shares the basis of the whole. */
  readonly basis?: Basis | undefined
}

export const fieldNotes = z.registry<FieldNote>()

/** The schema with its note: the description that API documents show and the label that findings use. */
export function field<S extends z.ZodType>(schema: S, en: string, zh: string, basis?: Basis): S {
  const described = schema.describe(`${en} · ${zh}${basis ? ` [${basis}]` : ''}`)
  fieldNotes.add(described, { label: { en, 'zh-CN': zh }, basis })
  return described
}
