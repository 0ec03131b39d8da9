import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { graphSchema } from '../../schema/graph/graph-schema.js'
import { packageRoot } from '../../schema/package-root.js'
import { printContract } from '../../schema/print-contract.js'

test('the committed contract is the one that is served; run "npm run generate" after a change', () =>
  expect(readFileSync(join(packageRoot(), 'schema/schema.graphql'), 'utf8')).toBe(printContract(graphSchema)))

test('no answer is told by errors: every question gives a union', () => {
  const contract = printContract(graphSchema)
  for (const question of ['qualify', 'configure', 'quote', 'decompose']) expect(contract).toMatch(new RegExp(`^ {2}${question}\\(`, 'm'))
  for (const union of ['QualifyAnswer', 'ConfigureAnswer', 'QuoteAnswer', 'DecomposeAnswer']) {
    const members = new RegExp(`^union ${union} = (.*)$`, 'm').exec(contract)?.[1]?.split(' | ') ?? []
    expect(members).toEqual(
      expect.arrayContaining(['InvalidRequest', 'NoRelease', 'RejectedChangeSet', 'UnknownChangeSet', 'UnknownOffering']),
    )
  }
})
