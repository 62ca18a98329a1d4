/** A field of the form in words, by its pointer: the section and the field. */
import { useTranslation } from 'react-i18next'
import { useFieldNames } from '../../../acts/use-form-of.ts'
import { useFiling } from './filing-context.tsx'
import { sectionSchema } from './form-schema.ts'
import { withinSection } from './missing.ts'

/** `const titleOf = useFieldTitle(); titleOf('/identity/legalName/en')` */
export function useFieldTitle(): (pointer: string) => string {
  const { t } = useTranslation('applicant')
  const { schemas } = useFiling()
  const nameOf = useFieldNames('', {
    properties: Object.fromEntries(
      Object.keys(schemas.bodies).flatMap((key) => {
        const section = /^put .*\/form\/(.+)$/.exec(key)?.[1]
        const schema = section === undefined ? undefined : sectionSchema(schemas, section)
        return section !== undefined && schema ? [[section, schema]] : []
      }),
    ),
  })
  return (pointer) => {
    const section = t(`section.${pointer.split('/')[1] ?? ''}`)
    return withinSection(pointer) === '' ? section : `${section} · ${nameOf(pointer)}`
  }
}
