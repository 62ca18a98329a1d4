/** Dates as documents write them, in English, Chinese and figures. */
import { matchesOf, type Hit, type Search } from './search.ts'

const months = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept?(?:ember)?',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
]

/** A pattern for every usual way to write a date; figures with the day first and with the month first both count. */
export function datePattern(date: string): RegExp {
  const [year = '', monthText = '', dayText = ''] = date.split('-')
  const [month, day] = [Number(monthText), Number(dayText)]
  const name = `(?:${months[month - 1] ?? 'never'})\\.?`
  const ways = [
    `${year}\\s?[-./]\\s?0?${month}\\s?[-./]\\s?0?${day}(?!\\d)`,
    `(?<!\\d)0?${day}\\s?[-./]\\s?0?${month}\\s?[-./]\\s?${year}`,
    `(?<!\\d)0?${month}\\s?[-./]\\s?0?${day}\\s?[-./]\\s?${year}`,
    `(?<!\\d)0?${day}(?:st|nd|rd|th)?[\\s-](?:of )?${name},?[\\s-]${year}`,
    `${name} 0?${day}(?:st|nd|rd|th)?,? ${year}`,
    `${year}\\s?年\\s?0?${month}\\s?月\\s?0?${day}\\s?日`,
  ]
  return new RegExp(ways.join('|'), 'gi')
}

export const findDate = (search: Search, date: string): Hit | undefined =>
  matchesOf(search, datePattern(date), 1).next().value?.hit
