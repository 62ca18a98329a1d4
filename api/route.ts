/** What a route is: its contract first, so that the handler's types, the validation and the OpenAPI text follow from it. */
import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { Person } from '../domain/person.ts'
import type { Role } from '../procedure/roles.ts'
import type { Parts } from './parts.ts'
import type { ProblemType } from './problem-types.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What a route answers when it is not JSON: how the handler sends it is its own business. */
export interface Media {
  readonly media: readonly string[]
}

export interface Contract<P, Q, B, R> {
  readonly method: Method
  /** OpenAPI path template: /dossiers/{id} */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** Roles of which the caller needs one; `public` needs no token. */
  readonly access: 'public' | readonly Role[]
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  /** The schema whose fields say what each is and which article asks for it, where `body` is a draft of it. */
  readonly labels?: z.ZodType
  /** A JSON body; `multipart` describes a form that the handler reads itself. */
  readonly body?: z.ZodType<B>
  readonly multipart?: z.ZodType
  /** A raw body of bytes that the handler reads itself. */
  readonly bytes?: true
  /** Needs an Idempotency-Key: every create and every act. */
  readonly idempotent?: true
  /** Needs If-Match. */
  readonly conditional?: true
  /** Other headers that the handler reads, and what each is for. */
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  readonly response: z.ZodType<R> | Media
  readonly problems?: readonly ProblemType[]
}

export interface Call<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The caller; on public routes a person without roles. */
  readonly person: Person
  /** The Idempotency-Key header; empty where the contract does not ask for one. */
  readonly key: string
  readonly request: Request
  readonly response: Response
}

export interface Route<P = unknown, Q = unknown, B = unknown, R = unknown> {
  readonly contract: Contract<P, Q, B, R>
  readonly handle: (call: Call<P, Q, B>, parts: Parts) => Promise<R | undefined>
}

/** A route with its own types; the table of routes forgets them, the contract's schemas keep the promise. */
export const route = <P = unknown, Q = unknown, B = unknown, R = unknown>(
  contract: Contract<P, Q, B, R>,
  handle: Route<P, Q, B, R>['handle'],
): Route => ({ contract, handle }) as Route

/** May the body be left out? */
export const isOptional = (body: z.ZodType): boolean => body.safeParse(undefined).success

export const isMedia = (response: z.ZodType | Media): response is Media => 'media' in response
