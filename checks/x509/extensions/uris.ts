/** URIs among general names (RFC 5280 §4.2.1.6). */
import { isContext, type Element } from '../../der/element.ts'

const uniformResourceIdentifier = 6

/** The URIs among GeneralNames, as written. */
export const urisAmong = (names: readonly Element[]): string[] =>
  names
    .filter((name) => isContext(name, uniformResourceIdentifier))
    .map(({ content }) => Buffer.from(content).toString('latin1'))
