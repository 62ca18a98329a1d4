/** A new annotation: of the passage that is selected, else of a page, else of the whole document. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { useTerms } from '../../../acts/use-terms.ts'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx'
import { Tick } from '../../../ui/tick.tsx'
import type { Document } from '../dossier-view.ts'
import { type Passage, useSelectedPassage } from './use-passage.ts'

type NewAnnotation = components['schemas']['NewAnnotation']
type Tag = NonNullable<NewAnnotation['tag']>

export const tags: readonly Tag[] = ['note', 'question', 'defect', 'translation']
const empty = { text: '', tag: 'note' as Tag, shared: false, page: '' }

/** Of the address, where the key asked for the form: the text takes the focus. */
export const annotating = { annotates: true }

function useFocusWhenAsked() {
  const frame = useRef<HTMLDivElement>(null)
  const address = useLocation()
  const state = address.state as typeof annotating | null
  const isAsked = state?.annotates === true
  useEffect(() => {
    if (isAsked) frame.current?.querySelector('textarea')?.focus()
  }, [address.key, isAsked])
  return frame
}

const annotationOf = (
  { id, version }: Document,
  { text, tag, shared, page: named }: typeof empty,
  passage: Passage | undefined,
): NewAnnotation => {
  const page = passage?.page ?? Number(named)
  return {
    ...{ document: id, version, text, tag, shared },
    ...(page > 0 && { page }),
    ...(passage && { quote: passage.quote }),
  }
}

interface AnnotationFormProps {
  readonly dossier: string
  readonly document: Document
}

export function AnnotationForm({ dossier, document }: AnnotationFormProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [value, setValue] = useState(empty)
  const set = (part: Partial<typeof empty>) => setValue((before) => ({ ...before, ...part }))
  const { passage, drop } = useSelectedPassage()
  const frame = useFocusWhenAsked()
  const body = annotationOf(document, value, passage)
  const sending = useSending(
    (header) =>
      fetchClient.POST('/dossiers/{id}/annotations', {
        params: { path: { id: dossier }, header },
        body,
      }),
    () => {
      setValue(empty)
      drop()
      announce(t('annotations.done'))
      void queries.invalidateQueries({ queryKey: ['get', '/dossiers/{id}/annotations'] })
    },
  )
  return (
    <div ref={frame}>
      <SentForm label={t('annotations.new')} sending={sending} action={t('annotations.send')}>
        <Anchor
          passage={passage}
          onDrop={drop}
          page={{
            value: value.page,
            onChange: (number) => set({ page: number }),
            ...sending.wrong('/page'),
          }}
        />
        <Choice
          label={t('annotations.tag')}
          options={tags.map((id) => ({ id, label: term('annotationTag', id) }))}
          value={value.tag}
          onChange={(tag) => set({ tag: tag as Tag })}
        />
        <TextField
          isRequired
          lines={3}
          label={t('annotations.text')}
          value={value.text}
          onChange={(text) => set({ text })}
          {...sending.wrong('/text')}
        />
        <Tick isSelected={value.shared} onChange={(shared) => set({ shared })}>
          {t('annotations.shared')}
        </Tick>
      </SentForm>
    </div>
  )
}

interface AnchorProps {
  readonly passage: Passage | undefined
  readonly onDrop: () => void
  readonly page: Omit<TextFieldProps, 'label' | 'hint'>
}

/** Where it belongs: the passage that is selected, or a page that is named. */
function Anchor({ passage, onDrop, page }: AnchorProps) {
  const { t } = useTranslation('dossier')
  if (!passage)
    return (
      <TextField
        label={t('annotations.page')}
        hint={t('annotations.pageHint')}
        inputMode="numeric"
        {...page}
      />
    )
  return (
    <div>
      <p>{t('annotations.on', { page: passage.page })}</p>
      <blockquote>{passage.quote}</blockquote>
      <Button onPress={onDrop}>{t('annotations.drop')}</Button>
    </div>
  )
}
