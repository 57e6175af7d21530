import type { TSchema } from 'typebox'
import { scopesFor } from '../exchange/api-key/rules.ts'
import { messageKinds } from '../exchange/delivery/model.ts'
import { receiptStates } from '../exchange/webhook/model.ts'
import type { Contract } from '../kernel/contract.ts'

type Json = Record<string, unknown>

/** A value the schema accepts, for the documentation. */
function exampleOf(schema: TSchema & Json): unknown {
  if (Array.isArray(schema.anyOf)) return exampleOf(schema.anyOf[0] as TSchema & Json)
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Record<string, TSchema & Json>).map(([name, s]) => [
          name,
          exampleOf(s),
        ]),
      )
    case 'array':
      return [exampleOf(schema.items as TSchema & Json)]
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return exampleText(schema)
  }
}

const formats: Record<string, string> = {
  uuid: '0190d9a0-0000-7000-8000-000000000001',
  'date-time': '2026-11-22T01:40:00.000Z',
  date: '2026-11-22',
}
const exampleText = (schema: Json): string => {
  if (typeof schema.example === 'string') return schema.example
  const formed = formats[String(schema.format)]
  if (formed !== undefined) return formed
  return 'an example of what a person writes'
    .slice(0, Math.min(Number(schema.maxLength ?? 34), 34))
    .padEnd(Number(schema.minLength ?? 0), '.')
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function operationOf(contract: Contract): Json {
  const scopes = scopesFor(contract.name)
  const inPath = new Set([...contract.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
  const properties = contract.input.properties as Record<string, TSchema & Json>
  const required = new Set((contract.input.required ?? []) as string[])
  const rest = Object.entries(properties).filter(([name]) => !inPath.has(name))
  const parameters: Json[] = [...inPath].map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name ?? ''],
    example: exampleOf(properties[name ?? ''] ?? { type: 'string' }),
  }))
  if (contract.kind === 'command')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The command id, a UUID made by the client; the same id again gives the first answer',
      schema: { type: 'string', format: 'uuid' },
    })
  const inBody = contract.method !== 'GET' && contract.method !== 'DELETE'
  if (!inBody)
    parameters.push(
      ...rest.map(([name, schema]) => ({
        name,
        in: 'query',
        required: required.has(name),
        schema,
        example: exampleOf(schema),
      })),
    )
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: rest.map(([name]) => name).filter((name) => required.has(name)),
    additionalProperties: false,
  }
  return {
    operationId: contract.name,
    summary: contract.summary,
    description: `Roles: ${Object.entries(contract.permit)
      .map(([role, relation]) => `${role} (${relation})`)
      .join(', ')}.${contract.refusals.length ? ` Refusals: ${contract.refusals.join(', ')}.` : ''}`,
    tags: [contract.name.split('.')[0]],
    security: [{ session: [] }, ...scopes.map((scope) => ({ apiKey: [scope] }))],
    parameters,
    ...(inBody && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: body, example: exampleOf(body as unknown as TSchema & Json) },
        },
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content:
          contract.file === undefined
            ? {
                'application/json': {
                  schema: contract.output,
                  example: exampleOf(contract.output as TSchema & Json),
                },
              }
            : { [contract.file]: { schema: { type: 'string', contentMediaType: contract.file } } },
      },
      400: problem('Wrong shape: errors with the path of each field'),
      401: problem('Not logged in'),
      403: problem('The role has no access, or the API key lacks the scope'),
      404: problem('Not there, or not yours to see'),
      ...(contract.kind === 'command' && {
        409: problem('A rule said no, or someone changed it in between'),
      }),
      423: problem('The session is locked'),
      ...(scopes.length > 0 && { 429: problem('Too many calls by this key: see Retry-After') }),
    },
  }
}

const uuid = { type: 'string', format: 'uuid', example: formats.uuid }
const jsonOf = (properties: Record<string, Json>): Json => {
  const schema = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
  return { schema, example: exampleOf(schema as unknown as TSchema & Json) }
}
const signature = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  name,
  in: 'header',
  required: true,
  description: 'Standard Webhooks 1.0.0; docs/api.md shows how it is made and checked',
  schema: { type: 'string' },
}))

/** What is posted to a municipality's system, and how that answers: neither is a contract, since nobody is logged in. */
const event: Json = {
  post: {
    operationId: 'event',
    summary: 'Something the municipality is told: a kind and ids, nothing of anybody',
    parameters: signature,
    requestBody: {
      required: true,
      content: {
        'application/json': jsonOf({
          type: { type: 'string', enum: [...messageKinds] },
          timestamp: { type: 'string', format: 'date-time' },
          data: {
            type: 'object',
            properties: { messageId: uuid, subjectId: uuid, channelId: uuid, link: { type: 'string' } },
          },
        }),
      },
    },
    responses: { '2XX': { description: 'Taken; anything else is tried again' } },
  },
}
const receipts: Json = {
  post: {
    operationId: 'webhook-receipt',
    summary: 'What a system says of what it was sent, signed with the secret of the webhook',
    security: [],
    parameters: signature,
    requestBody: {
      required: true,
      content: {
        'application/json': jsonOf({
          channelId: uuid,
          messageId: uuid,
          state: { type: 'string', enum: [...receiptStates] },
        }),
      },
    },
    responses: {
      204: { description: 'Kept' },
      400: problem('Wrong shape, or a header lacks'),
      401: problem('The signature is wrong or too old'),
      409: problem('It was never sent, or the receipt is known'),
    },
  },
}

/** OpenAPI 3.1 of all contracts, made at start; nothing is written to disk. */
export function openApi(contracts: readonly Contract[]): Json {
  const paths: Record<string, Json> = {}
  for (const contract of contracts) {
    const path = paths[contract.path] ?? {}
    path[contract.method.toLowerCase()] = operationOf(contract)
    paths[contract.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stafett',
      version: '0.1.0',
      description:
        'Information system of a shared social emergency duty. Times are UTC, RFC 3339. No identity number ever stands in a URL.',
    },
    servers: [{ url: '/' }],
    paths: { ...paths, '/api/webhook-receipts': receipts },
    webhooks: { event },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'stafett' },
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'stf_<id>_<secret>',
          description:
            "The key of a municipality's system, in this header alone; each operation names the scope it needs (docs/api.md)",
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'sentence'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string' },
            sentence: { type: 'string' },
            field: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  path: { type: 'string' },
                  code: { type: 'string' },
                  sentence: { type: 'string' },
                },
              },
            },
            stale: {
              type: 'object',
              properties: {
                by: { type: 'string' },
                at: { type: 'string', format: 'date-time' },
                fields: { type: 'array', items: { type: 'string' } },
                version: { type: 'integer' },
              },
            },
            retryAfter: { type: 'integer' },
          },
        },
      },
    },
  }
}
