import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, print, validate } from 'graphql'
import { expect, test } from 'vitest'
import { graphqlRequest, whyWithheld } from '../../studio/features/simulator/graphql-request.js'
import { documentSetQuery } from '../../studio/source/document-set.js'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
const faults = (query: string) => validate(schema, parse(query)).map(({ message }) => message)
const copied = (changeSet: string | null) =>
  JSON.parse(graphqlRequest({ offering: 'x', facts: {}, at: '2026-01-01T00:00:00Z', choices: [], currency: 'CNY' }, changeSet))

test('the studio asks the server for documents as its schema says', () => {
  expect(faults(documentSetQuery)).toEqual([])
})

test('the request that the simulator copies is one that the server understands', () => {
  expect(faults(copied(null).query)).toEqual([])
})

test('the request that the simulator copies asks every question of the change set on the screen', () => {
  const { query, variables } = copied('spring')
  expect(variables).toMatchObject({ changeSet: 'spring' })
  const questions = parse(query).definitions.flatMap((part) =>
    part.kind === Kind.OPERATION_DEFINITION ? part.selectionSet.selections : [],
  )
  expect(questions.map((question) => print(question).includes('changeSet: $changeSet'))).toEqual([true, true, true, true])
  expect(copied(null).variables).not.toHaveProperty('changeSet')
})

test('the request is not copied while a local draft takes part in the answers, which the server does not know', () => {
  expect(whyWithheld('drafts')).toEqual({ key: 'simulate.requestWithheld' })
  expect(whyWithheld('released')).toBeNull()
  expect(whyWithheld('nothing')).toBeNull()
})
