/** Days as a calendar file (RFC 5545): one event of a whole day each, with an alarm a week before. */

export interface CalendarDay {
  readonly id: string
  /** ISO date. */
  readonly day: string
  readonly title: string
}

const compact = (text: string) => text.replace(/[-:]|\.\d{3}/g, '')
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** RFC 5545 §3.3.11. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n')

const mostOctets = 75
const octetsOf = (text: string) => new TextEncoder().encode(text).length

/** Lines of at most 75 octets, never broken within a character (RFC 5545 §3.1). */
function folded(line: string): string {
  const lines = ['']
  for (const character of line) {
    const last = lines.at(-1) ?? ''
    if (octetsOf(last + character) > mostOctets) lines.push(` ${character}`)
    else lines[lines.length - 1] = last + character
  }
  return lines.join('\r\n')
}

const eventOf = ({ id, day, title }: CalendarDay, stamp: string) => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
  `SUMMARY:${escaped(title)}`,
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  'TRIGGER:-P7D',
  'END:VALARM',
  'END:VEVENT',
]

export function calendarFile(days: readonly CalendarDay[], now: Date): string {
  const stamp = compact(now.toISOString())
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//certificate-recognition//console//EN',
    ...days.flatMap((day) => eventOf(day, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
