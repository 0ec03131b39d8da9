import { GraphQLError } from 'graphql'
import { describe, expect, test, vi } from 'vitest'
import { RevisionConflict } from '../../catalog/errors.js'
import { maskBugs } from '../../schema/server/mask-bugs.js'

const secret = 'SELECT token_hash FROM account at /srv/inside.ts:12'
const wrapped = (original: Error) => new GraphQLError(original.message, { originalError: original, path: ['quote'] })

describe('of a bug a caller learns only that there was one, and the log has the rest', () => {
  test.each([
    ['a bare error', new Error(secret)],
    ['an error in a resolver', wrapped(new Error(secret))],
    ['something that is no error', secret],
  ])('%s', (_what, bug) => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const shown = maskBugs(bug)
    const logged = log.mock.calls.map(([line]) => String(line)).join('')
    log.mockRestore()
    expect(JSON.stringify(shown)).not.toContain('token_hash')
    expect(shown.stack ?? '').not.toContain('token_hash')
    expect(shown.extensions['code']).toBe('INTERNAL')
    expect(logged).toContain('token_hash')
  })
})

test('of a refused operation a caller learns what to do, in both languages', () =>
  expect(maskBugs(wrapped(new RevisionConflict('summer', 1, 2))).extensions).toMatchObject({
    code: 'catalog/revision-conflict',
    fix: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringContaining('Reload') },
  }))

test('a fault of the query is told as GraphQL words it', () =>
  expect(maskBugs(new GraphQLError('Cannot query field "x".')).message).toBe('Cannot query field "x".'))
