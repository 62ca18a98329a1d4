/** The text of a notice before it is issued, in both languages: a draft without number, date or seal. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Badge } from '../ui/badge.tsx'
import type { Foreseen } from './preview.ts'
import { useActWords } from './use-act-words.ts'
import { useTerms } from './use-terms.ts'

interface NoticeDraftProps {
  readonly notice: Foreseen['notices'][number]
}

const languages = ['zh-CN', 'en'] as const

export function NoticeDraft({ notice }: NoticeDraftProps) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  const { nameOf } = useActWords()
  const heading = useId()
  const { kind, to, after } = notice
  return (
    <article className="notice-draft" aria-labelledby={heading}>
      <h5 id={heading}>
        {term('notice', kind)} <Badge tone="warn">{t('effects.draft')}</Badge>
      </h5>
      <p>
        {t('effects.to', { name: to.name })}
        {after !== undefined && <> {t('effects.after', { act: nameOf(after) })}</>}
      </p>
      <div className="pair">
        {languages.map((language) => (
          <Text key={language} language={language} text={notice[language]} />
        ))}
      </div>
    </article>
  )
}

interface TextProps {
  readonly language: (typeof languages)[number]
  readonly text: components['schemas']['NoticeText']
}

const Text = ({ language, text: { title, article, parts } }: TextProps) => (
  <div lang={language}>
    <p>
      <strong>{title}</strong>
      <br />
      <span className="soft">{article}</span>
    </p>
    {parts.map(({ heading, text, items, facts }, index) => (
      <div key={index}>
        {heading !== undefined && (
          <p>
            <strong>{heading}</strong>
          </p>
        )}
        {text !== undefined && <p>{text}</p>}
        {items && (
          <ol>
            {items.map((item, at) => (
              <li key={at}>{item}</li>
            ))}
          </ol>
        )}
        {facts && (
          <dl>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    ))}
  </div>
)
