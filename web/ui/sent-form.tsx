/** A form with its button: Enter sends it, refusals take the focus, nothing that was typed is lost. The service says what is missing, in the reader's language. */
import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { Button } from './button.tsx'
import { ProblemNote } from './problem-note.tsx'

interface SentFormProps {
  readonly label: string
  /** Of `useSending`. */
  readonly sending: {
    readonly isBusy: boolean
    readonly error?: unknown
    readonly submit: () => Promise<void>
  }
  /** On the button. */
  readonly action: string
  readonly tone?: 'primary' | 'danger'
  readonly children: ReactNode
}

export const SentForm = ({ label, sending, action, tone = 'primary', children }: SentFormProps) => (
  <Form
    className="stack"
    // Natively a field that was found wrong could not be sent again once it is corrected.
    validationBehavior="aria"
    aria-label={label}
    onSubmit={(event) => {
      event.preventDefault()
      void sending.submit()
    }}
  >
    <ProblemNote error={sending.error} focus />
    {children}
    <div>
      <Button type="submit" tone={tone} isDisabled={sending.isBusy}>
        {action}
      </Button>
    </div>
  </Form>
)
