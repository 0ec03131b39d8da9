import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { graphqlRequest } from '../../studio/features/simulator/graphql-request.js'
import { documentSetQuery } from '../../studio/source/document-set.js'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
const faults = (query: string) => validate(schema, parse(query)).map(({ message }) => message)

test('the studio asks the server for documents as its schema says', () => {
  expect(faults(documentSetQuery)).toEqual([])
})

test('the request that the simulator copies is one that the server understands', () => {
  const { query } = JSON.parse(graphqlRequest({ offering: 'x', facts: {}, at: '2026-01-01T00:00:00Z', choices: [], currency: 'CNY' }))
  expect(faults(query)).toEqual([])
})
