/** To whom tasks are given, and why; people who hold tasks in sight are offered. */
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Assignment } from './bulk-acts.ts'
import type { QueuedTask } from './queued-task.ts'
import { useKnownPeople } from './use-known-people.ts'

interface AssignFieldsProps {
  readonly tasks: readonly QueuedTask[]
  readonly value: Assignment
  readonly onChange: (value: Assignment) => void
}

export function AssignFields({ tasks, value, onChange }: AssignFieldsProps) {
  const { t } = useTranslation('work')
  const { person } = useSession()
  const known = useKnownPeople(tasks, person)
  const name = (sub: string) => known.find((each) => each.sub === sub)?.name ?? ''
  return (
    <>
      <Choice
        label={t('assign.known')}
        options={known.map(({ sub, name: label }) => ({ id: sub, label }))}
        value={known.some(({ sub }) => sub === value.sub) ? value.sub : null}
        placeholder={t('assign.choose')}
        onChange={(sub) => onChange({ ...value, sub, name: name(sub) })}
      />
      <TextField
        label={t('assign.sub')}
        hint={t('assign.subHint')}
        value={value.sub}
        onChange={(sub) => onChange({ ...value, sub })}
        isRequired
      />
      <TextField
        label={t('assign.name')}
        value={value.name}
        onChange={(to) => onChange({ ...value, name: to })}
        isRequired
      />
      <TextField
        label={t('assign.reason')}
        hint={t('assign.reasonHint')}
        lines={3}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        isRequired
      />
    </>
  )
}
