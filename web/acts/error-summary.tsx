/** Everything that is wrong with a form, before it: takes the focus, and leads to each field. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { fieldId } from './form-parts.ts'
import type { Wrong } from './use-act.ts'

/** A field that stands in the form, or the nearest that holds it. */
function elementOf(pointer: string): HTMLElement | null {
  if (pointer === '') return null
  return (
    document.getElementById(fieldId(pointer)) ??
    elementOf(pointer.slice(0, pointer.lastIndexOf('/')))
  )
}

const goTo = (pointer: string): void =>
  elementOf(pointer)?.querySelector<HTMLElement>('input, textarea, button')?.focus()

interface ErrorSummaryProps {
  readonly wrong: readonly Wrong[]
  readonly failures: number
  /** The name of the field at the pointer. */
  readonly nameOf: (pointer: string) => string
}

export function ErrorSummary({ wrong, failures, nameOf }: ErrorSummaryProps) {
  const { t } = useTranslation('acts')
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])
  if (wrong.length === 0) return null
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="error-summary">
      <Note tone="bad" title={t('form.wrong', { count: wrong.length })}>
        <ul>
          {wrong.map(({ pointer, text }) => (
            <li key={`${pointer} ${text}`}>
              <Button onPress={() => goTo(pointer)}>{nameOf(pointer)}</Button> {text}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
