/** What a field of the form is and which article asks for it, in the words that the interface gives with its schema. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldWords } from '../../../acts/form-parts.ts'
import type { JsonSchema } from '../../../acts/json-schema.ts'
import { describedIn } from '../../../acts/labels.ts'
import { currentLanguage } from '../../../app/language.ts'

/** Fields that say nothing of themselves have the usual words: undefined. */
export function useArticleWords(): (schema: JsonSchema) => FieldWords | undefined {
  const { t } = useTranslation('applicant')
  return useCallback(
    (schema) => {
      const described = describedIn(schema, currentLanguage())
      if (!described) return undefined
      const { label, basis } = described
      if (basis === undefined) return { label }
      // “ESL art. 16” is a law, a unit and a number; a policy is a name alone.
      const [law = '', unit, number] = basis.split(' ')
      const name = t(`law.${law}`, { defaultValue: basis })
      const hint =
        number === undefined
          ? name
          : t(`law.${unit === 'art.' ? 'article' : 'chapter'}`, { law: name, number })
      return { label, hint: t('law.asks', { basis: hint }) }
    },
    [t],
  )
}
