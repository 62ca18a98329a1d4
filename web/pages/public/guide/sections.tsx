/** Documents 1 to 13: the files of each, and what its section of the form asks. */
import { useTranslation } from 'react-i18next'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Table } from '../../../ui/table.tsx'
import { formatsOf, sizeOf } from '../formats.ts'

type Section = components['schemas']['Guide']['sections'][number]
type Document = components['schemas']['DocumentType']

export function Sections({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('guide.documents')}</h2>
      <p>{t('guide.documentsText')}</p>
      <div className="stack">
        {sections.map((section) => (
          <OneSection key={section.key} section={section} />
        ))}
      </div>
    </section>
  )
}

function OneSection({ section }: { readonly section: Section }) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  const title = inWords(section.title)
  return (
    <article className="panel">
      <h3>{t('guide.document', { number: section.number, title })}</h3>
      <Documents documents={section.documents} caption={t('guide.filesOf', { title })} />
      <details>
        <summary>{t('guide.fieldsOf', { title, count: section.fields.length })}</summary>
        <Fields fields={section.fields} caption={t('guide.fieldsCaption', { title })} />
      </details>
    </article>
  )
}

interface DocumentsProps {
  readonly documents: readonly Document[]
  readonly caption: string
}

function Documents({ documents, caption }: DocumentsProps) {
  const { t, i18n } = useTranslation('public')
  const inWords = useBilingual()
  const when = ({ required, condition }: Document) =>
    required === 'conditional' ? inWords(condition) : t(`guide.required.${required}`)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={documents}
      rowKey={({ code }) => code}
      empty={t('none')}
      columns={[
        {
          key: 'title',
          title: t('guide.file'),
          isRowHeader: true,
          cell: ({ title, several }) => `${inWords(title)}${several ? t('guide.several') : ''}`,
        },
        { key: 'required', title: t('guide.when'), cell: when },
        {
          key: 'format',
          title: t('guide.format'),
          cell: ({ mediaTypes, maxBytes }) =>
            `${formatsOf(mediaTypes)} · ${t('guide.upTo', { size: sizeOf(maxBytes, i18n.language) })}`,
        },
        {
          key: 'basis',
          title: t('guide.basis'),
          cell: ({ basis }) => basis.map(inWords).join('; '),
        },
      ]}
    />
  )
}

interface FieldsProps {
  readonly fields: Section['fields']
  readonly caption: string
}

function Fields({ fields, caption }: FieldsProps) {
  const { t } = useTranslation('public')
  const inWords = useBilingual()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={fields}
      rowKey={({ path }) => path}
      empty={t('none')}
      columns={[
        {
          key: 'label',
          title: t('guide.field'),
          isRowHeader: true,
          cell: ({ label }) => inWords(label),
        },
        {
          key: 'required',
          title: t('guide.when'),
          cell: ({ required }) => t(`guide.required.${required}`),
        },
        { key: 'basis', title: t('guide.basis'), cell: ({ basis }) => inWords(basis) },
      ]}
    />
  )
}
