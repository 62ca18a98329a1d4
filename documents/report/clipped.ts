/** Text of certificates and documents cut where it is long: the JSON has it whole, and layout takes ever longer with length. */

/** At most so many UTF-16 units, with a mark where something was left out. */
export const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text

/** Units of a name. */
export const ofName = 300
/** Units of a sentence or of quoted words. */
export const ofSentence = 1_200
/** Units of a sentence where there is no room for more. */
export const ofBeginning = 120
