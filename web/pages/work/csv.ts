/** Rows as comma-separated values (RFC 4180) that spreadsheets open without running what stands in them. */

/** A cell that begins like a formula is shown as text. */
const inert = (value: string) =>
  /^[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : value
const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value)

const cell = (value: string): string => {
  const shown = inert(value)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** With the mark by which spreadsheets know UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
