/** Days off and make-up days as people type them: a period or a day on each line. */
const date = /\d{4}-\d{2}-\d{2}/g

const linesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** First and last day of each line; one day stands for both, and what is not a day is left to the service to refuse. */
export const periodsIn = (text: string): [string, string][] =>
  linesOf(text).map((line) => {
    const [from = line, to = from] = line.match(date) ?? []
    return [from, to]
  })

export const daysIn = (text: string): string[] =>
  linesOf(text).flatMap((line) => line.match(date) ?? [line])
