/** Where a certificate made for a test says that its status is to be had. */
import * as der from '../encode.ts'
import { extension, general } from './authority.ts'

/** Each URL a distribution point of its own. */
export const points = (...urls: string[]) =>
  extension(
    '2.5.29.31',
    der.sequence(
      ...urls.map((url) => der.sequence(der.explicit(0, der.explicit(0, general.uri(url))))),
    ),
  )

export const responders = (...urls: string[]) =>
  extension(
    '1.3.6.1.5.5.7.1.1',
    der.sequence(
      ...urls.map((url) => der.sequence(der.oid('1.3.6.1.5.5.7.48.1'), general.uri(url))),
    ),
  )
