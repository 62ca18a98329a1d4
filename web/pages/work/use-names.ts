/** How the queue names what it shows, in the reader's language. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueuedTask } from './queued-task.ts'

/** The name in the reader’s language first, then the others; each once. */
export function namesIn(
  { caName, organisation }: Pick<QueuedTask, 'caName' | 'organisation'>,
  language: string,
): readonly { readonly language: string; readonly name: string }[] {
  const order = language === 'zh-CN' ? ['zh-CN', 'en', 'local'] : ['en', 'zh-CN', 'local']
  const named = order.flatMap((each) => {
    const name = caName[each]
    return name ? [{ language: each, name }] : []
  })
  const once = named.filter(({ name }, at) => named.findIndex((one) => one.name === name) === at)
  return once.length > 0 ? once : [{ language: 'en', name: organisation }]
}

/** As people tell cases apart by. */
export const shortNumber = (dossier: string): string => dossier.slice(0, 8)

export function useNames() {
  const { t, i18n } = useTranslation('terms')
  const { language } = i18n
  return useMemo(() => {
    const regions = new Intl.DisplayNames([language], { type: 'region' })
    return {
      names: (task: QueuedTask) => namesIn(task, language),
      kind: ({ title }: QueuedTask) => (language === 'zh-CN' ? title['zh-CN'] : title.en),
      stage: ({ stage }: QueuedTask) => t(`stage.${stage}`),
      country: ({ country }: QueuedTask) => (country ? (regions.of(country) ?? country) : ''),
      /** Day and time in Asia/Shanghai, short. */
      instant: (at: string) =>
        new Intl.DateTimeFormat(language, {
          dateStyle: 'short',
          timeStyle: 'short',
          timeZone: 'Asia/Shanghai',
        }).format(new Date(at)),
    }
  }, [language, t])
}
export type Names = ReturnType<typeof useNames>
