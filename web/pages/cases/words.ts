/** The names of what cases after a grant distinguish: kinds and states of their parts. */
import { useTranslation } from 'react-i18next'

/** `const word = useWords(); word('dutyState', 'missed')`; a code without a name stays as it is. */
export function useWords(): (group: string, code: string | undefined) => string {
  const { t } = useTranslation('cases')
  return (group, code) =>
    code === undefined ? '' : t(`word.${group}.${code}`, { defaultValue: code })
}
