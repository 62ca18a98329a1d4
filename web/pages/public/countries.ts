/** Countries and regions (ISO 3166-1) by name in the reader's language, as the browser knows them. */
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes that name no place where a CA may be established abroad: groups, private use, and the country itself. */
const others = new Set(['CN', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

/** Old codes stand for new ones. */
const isCurrent = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`

const namesIn = (language: string) =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })

/** The name of a country or region; its code where it has none. */
export const countryName = (code: string, language: string): string =>
  /^[A-Z]{2}$/.test(code) ? (namesIn(language).of(code) ?? code) : code

/** All of them, in the order of their names. */
export function countries(language: string): { readonly id: string; readonly label: string }[] {
  const names = namesIn(language)
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !others.has(code) && isCurrent(code))
    .flatMap((id) => {
      const label = names.of(id)
      return label ? [{ id, label }] : []
    })
    .sort((one, other) => one.label.localeCompare(other.label, language))
}
