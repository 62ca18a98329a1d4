/** One section of the form: its fields with what each asks and by which article, saved while it is typed. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { JsonSchema } from '../../../acts/json-schema.ts'
import { NotFound } from '../../../app/not-found.tsx'
import { Page } from '../../../ui/page.tsx'
import { askedIn } from './asked.ts'
import { AskedNote } from './asked-note.tsx'
import { ClosedSection } from './closed-section.tsx'
import { useFiling } from './filing-context.tsx'
import { contentOf, sectionSchema } from './form-schema.ts'
import { MissingHere } from './missing-here.tsx'
import { NextStep } from './next-step.tsx'
import { SaveState } from './save-state.tsx'
import { SectionFields } from './section-fields.tsx'
import { useAutosave } from './use-autosave.ts'

export function SectionStep() {
  const { section = '' } = useParams()
  const { schemas } = useFiling()
  const schema = useMemo(() => sectionSchema(schemas, section), [schemas, section])
  if (!schema) return <NotFound />
  return <Section key={section} section={section} schema={schema} />
}

interface SectionProps {
  readonly section: string
  readonly schema: JsonSchema
}

function Section({ section, schema }: SectionProps) {
  const { t } = useTranslation('applicant')
  const { asked, types, isOpen } = useFiling()
  const own = types.filter((type) => type.section === section).map(({ code }) => code)
  const items = asked && askedIn(asked, section, own)
  const isClosed = !isOpen || items?.length === 0
  return (
    <Page title={t(`section.${section}`)}>
      {items && items.length > 0 && <AskedNote items={items} section={section} />}
      {isClosed ? (
        <ClosedSection section={section} schema={schema} />
      ) : (
        <EditedSection section={section} schema={schema} />
      )}
      <NextStep section={section} />
    </Page>
  )
}

function EditedSection({ section, schema }: SectionProps) {
  const { dossier, form, asked } = useFiling()
  const content = useMemo(
    () => (value: unknown) => contentOf(schema, value, asked !== undefined),
    [schema, asked],
  )
  const edited = useAutosave({ dossier: dossier.id, section, form, bodyOf: content })
  return (
    <div
      className="stack"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void edited.save()
      }}
    >
      <SaveState section={section} schema={schema} edited={edited} />
      <MissingHere section={section} />
      <SectionFields section={section} schema={schema} edited={edited} />
    </div>
  )
}
