/** The plain values that forms are made of: countries, languages, identifiers, addresses, money. */
import { z } from 'zod'
import { sentences } from '../texts/sentences.ts'
import { field } from './field.ts'
import { line } from './text.ts'

export const CountryCode = z.string().regex(/^[A-Z]{2}$/, { error: sentences.country.en })

/** BCP 47: language, then script, region, variant or private subtags. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, { error: sentences.language.en })

/** Dotted object identifier: first arc 0 to 2, no leading zeros. */
export const Oid = z
  .string()
  .max(128)
  .regex(/^[0-2](?:\.(?:0|[1-9]\d{0,38}))+$/, { error: sentences.oid.en })

export const WebAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: sentences.webAddress.en,
  })
  .max(2000)

/**
 * A mailbox (RFC 5321 §4.1.2, no quoted local part) at a domain whose labels begin and end with a letter or digit and have
 * 63 characters at most (RFC 1035 §2.3.1); at most 64 stand before the @ (RFC 5321 §4.5.3.1.1).
 */
export const EmailAddress = z
  .email({
    pattern:
      /^[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  })
  .max(254)
  .refine((text) => text.indexOf('@') <= 64, { error: sentences.mailbox.en })

/** Hexadecimal digits in lower case, `max` at most. */
export const hex = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[0-9a-f]+$/, { error: sentences.hex.en })

/** Id that parts of the form refer to each other by. */
export const Slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: sentences.slug.en })

export const Money = z.strictObject({
  amount: field(
    z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,2})?$/, { error: sentences.amount.en }),
    'amount in the main unit',
    '金额（主币单位）',
  ),
  currency: field(
    z.string().regex(/^[A-Z]{3}$/, { error: sentences.currency.en }),
    'currency',
    '货币',
  ),
})

export const Contact = z.strictObject({
  name: field(line(), 'name', '姓名'),
  email: field(EmailAddress, 'e-mail', '电子邮箱'),
  telephone: field(line(40).optional(), 'telephone', '电话'),
})
