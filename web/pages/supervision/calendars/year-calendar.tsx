/** A year's working days as a calendar: days off and make-up days are said by a word, not by colour alone. */
import { useTranslation } from 'react-i18next'
import { type Arrangement, type GridDay, type GridMonth, yearGrid } from './year-grid.ts'
import './calendars.css'

/** Monday, 1 January 2024, and the days after it. */
const weekdays = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)))

export function YearCalendar({ arrangement }: { readonly arrangement: Arrangement }) {
  const { t } = useTranslation('supervision')
  return (
    <>
      <ul className="calendar-legend">
        {(['off', 'make-up', 'weekend'] as const).map((kind) => (
          <li key={kind}>
            <span className={`calendar-day day-${kind}`}>{t(`calendar.mark.${kind}`)}</span>{' '}
            {t(`calendar.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="calendar-year">
        {yearGrid(arrangement).map((month) => (
          <Month key={month.month} year={arrangement.year} month={month} />
        ))}
      </div>
    </>
  )
}

interface MonthProps {
  readonly year: number
  readonly month: GridMonth
}

function Month({ year, month: { month, weeks } }: MonthProps) {
  const { i18n } = useTranslation()
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' })
  const [short, long] = [format({ weekday: 'narrow' }), format({ weekday: 'long' })]
  return (
    <table className="calendar-month">
      <caption>
        {format({ year: 'numeric', month: 'long' }).format(new Date(Date.UTC(year, month - 1, 1)))}
      </caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.getTime()} scope="col" abbr={long.format(day)}>
              {short.format(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={`${month} ${index}`}>
            {week.map((day, place) => (
              <td key={day?.date ?? `empty ${place}`}>{day && <OneDay day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneDay({ day: { date, day, kind } }: { readonly day: GridDay }) {
  const { t } = useTranslation('supervision')
  return (
    <time dateTime={date} className={`calendar-day day-${kind}`}>
      {day}
      {(kind === 'off' || kind === 'make-up') && <small>{t(`calendar.mark.${kind}`)}</small>}
    </time>
  )
}
