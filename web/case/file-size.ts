/** Sizes of files in the reader's language. */
import { useTranslation } from 'react-i18next'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const step = 1000

export function formatSize(bytes: number, language: string): string {
  let [value, unit] = [bytes, 0]
  while (value >= step && unit < units.length - 1) {
    value /= step
    unit += 1
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value)
}

/** `const size = useFileSize(); size(evidence.size)` */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return (bytes) => formatSize(bytes, i18n.language)
}
