/** A value of the form as text, for reading and for comparing. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(shownValue).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${shownValue(part)}`)
      .join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
