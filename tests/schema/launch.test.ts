import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedCatalog, serveSample } from './served-catalog.js'

/** A price change, from the first edit to the first quote at the new price, by two people over GraphQL. */
let catalog: ServedCatalog
let designer: string
let approver: string

beforeAll(async () => {
  catalog = await serveSample()
  const create = `mutation ($id: ID!, $roles: [Role!]!) { createAccount(id: $id, name: "Account", roles: $roles) { ... on CreatedAccount { token } } }`
  designer = (await catalog.ask(create, { id: 'designer', roles: ['designer', 'tester', 'approver'] }, catalog.administrator)).data
    .createAccount.token
  approver = (await catalog.ask(create, { id: 'approver', roles: ['approver', 'launcher'] }, catalog.administrator)).data.createAccount
    .token
}, 120_000)
afterAll(() => catalog.stop())

const outcome = `__typename ... on ChangeSet { id revision state fingerprint evidence { passed failed } } ... on RefusedOperation { code what { en } fix { en } lacking { code } }`
const monthly = async (moment: string) => {
  const facts = [{ id: 'customer.numbersHeld', value: 0 }]
  const { data } = await catalog.ask(
    `query ($facts: [FactInput!]!, $at: Instant) { quote(offering: "enjoy-79", choices: [], facts: $facts, currency: "CNY", at: $at) { __typename ... on Priced { totals { monthly } } } }`,
    { facts, at: moment },
  )
  return data.quote.totals?.monthly ?? data.quote
}

/** A quote at the present moment, or at that of a token, with the bytes of its trace. */
const quoted = async (asked: { readonly token?: unknown; readonly at?: string; readonly held?: unknown; readonly orders?: unknown }) => {
  const { data } = await catalog.ask(
    `query ($token: QuoteTokenInput, $at: Instant, $held: JSON, $orders: [ItemOrderInput!]) {
      quote(offering: "enjoy-79", choices: [], facts: [{ id: "customer.numbersHeld", value: 0 }], currency: "CNY", token: $token, at: $at, held: $held, orders: $orders) {
        __typename
        ... on Priced { totals { monthly firstBill } changes { totals { monthly { before after } } } trace token { catalog at input result } }
        ... on TokenMismatch { differs what { en } }
      }
    }`,
    asked,
  )
  return data.quote
}

test('a price change goes from the first edit to the first quote, and the quotes before it can be had again', async () => {
  catalog.at('2026-12-01T00:00:00+08:00')
  const begun = (await catalog.ask(`mutation { createChangeSet(name: "Enjoy 79 at 89") { ${outcome} } }`, {}, designer)).data
    .createChangeSet
  expect(begun).toMatchObject({ __typename: 'ChangeSet', state: 'design', revision: 0 })
  const { token, ...before } = await quoted({})
  const bought = '2018-06-17T00:00:00+08:00'
  const renewal = { held: { choices: [], at: bought, startDate: '2018-06-17' }, orders: [{ path: '/', action: 'renew' }] }
  const { token: renewed, ...renewedBefore } = await quoted(renewal)
  expect(renewedBefore.changes.totals.monthly).toEqual({ before: '79.00', after: '79.00' })

  const { data: read } = await catalog.ask(
    `{ catalog { ... on Catalog { documents(kinds: [productOfferingPrice, scenario]) { kind id content } } } }`,
  )
  const documents: readonly {
    kind: string
    id: string
    content: { charge?: { kind: string; amount?: { amounts?: { amount: string }[] } }; offering?: string }
  }[] = read.catalog.documents
  const { data: offering } = await catalog.ask(`{ catalog { ... on Catalog { offering(id: "enjoy-79") { prices } } } }`)
  const price = documents.find(({ id, content }) => offering.catalog.offering.prices.includes(id) && content.charge?.kind === 'recurring')!
  expect(JSON.stringify(price.content)).toContain('"79')
  const raised = JSON.parse(JSON.stringify(price.content).replace(/"79(\.00)?"/, '"89.00"'))
  const edit = `mutation ($changeSet: ID!, $revision: Int!, $edits: [DocumentEdit!]!) { applyEdits(changeSet: $changeSet, revision: $revision, edits: $edits) { ${outcome} } }`
  const edits = [{ kind: price.kind, id: price.id, content: raised }]
  const edited = (await catalog.ask(edit, { changeSet: begun.id, revision: 0, edits }, designer)).data.applyEdits
  expect(edited).toMatchObject({ state: 'design', revision: 1 })

  const stale = (await catalog.ask(edit, { changeSet: begun.id, revision: 0, edits }, designer)).data.applyEdits
  expect(stale).toMatchObject({ __typename: 'RefusedOperation', code: 'catalog/revision-conflict' })

  const submit = `mutation ($changeSet: ID!, $revision: Int!) { submit(changeSet: $changeSet, revision: $revision) { ${outcome} } }`
  const submitted = (await catalog.ask(submit, { changeSet: begun.id, revision: 1 }, designer)).data.submit
  expect(submitted.state).toBe('rehearsal')
  expect(submitted.evidence.failed).toBeGreaterThan(0)

  const approve = `mutation ($changeSet: ID!, $fingerprint: String!) { approve(changeSet: $changeSet, fingerprint: $fingerprint) { ${outcome} } }`
  const red = (await catalog.ask(approve, { changeSet: begun.id, fingerprint: submitted.fingerprint }, approver)).data.approve
  expect(red).toMatchObject({ code: 'catalog/step-refused', lacking: [{ code: 'lifecycle/green-evidence' }] })

  const returned = (
    await catalog.ask(
      `mutation ($changeSet: ID!) { return(changeSet: $changeSet, reason: "the scenarios still expect 79") { ${outcome} } }`,
      { changeSet: begun.id },
      approver,
    )
  ).data.return
  expect(returned.state).toBe('design')

  const mended = documents
    .filter(({ kind, content }) => kind === 'scenario' && content.offering === 'enjoy-79')
    .map(({ kind, id, content }) => ({ kind, id, content: mendScenario(content) }))
  const green = (await catalog.ask(edit, { changeSet: begun.id, revision: returned.revision, edits: mended }, designer)).data.applyEdits
  const again = (await catalog.ask(submit, { changeSet: begun.id, revision: green.revision }, designer)).data.submit
  expect(again).toMatchObject({ state: 'rehearsal', evidence: { failed: 0 } })

  const own = (await catalog.ask(approve, { changeSet: begun.id, fingerprint: again.fingerprint }, designer)).data.approve
  expect(own).toMatchObject({ code: 'catalog/step-refused', lacking: [{ code: 'lifecycle/other-eyes' }] })
  const blind = (await catalog.ask(approve, { changeSet: begun.id, fingerprint: submitted.fingerprint }, approver)).data.approve
  expect(blind).toMatchObject({ code: 'catalog/stale-fingerprint' })
  expect((await catalog.ask(approve, { changeSet: begun.id, fingerprint: again.fingerprint }, approver)).data.approve.__typename).toBe(
    'ChangeSet',
  )

  const schedule = `mutation ($changeSet: ID!, $fingerprint: String!) { schedule(changeSet: $changeSet, fingerprint: $fingerprint, name: "Enjoy 79 at 89", effectiveFrom: "2027-01-01T00:00:00+08:00") { __typename ... on Release { hash sequence } ... on RefusedOperation { code } } }`
  const release = (await catalog.ask(schedule, { changeSet: begun.id, fingerprint: again.fingerprint }, approver)).data.schedule
  expect(release).toMatchObject({ __typename: 'Release', sequence: 2 })

  expect(await monthly('2026-12-31T23:59:59.999+08:00')).toBe('79.00')
  expect(await monthly('2027-01-01T00:00:00+08:00')).toBe('89.00')
  expect(await monthly('2018-06-17T00:00:00+08:00')).toBe('79.00')

  catalog.at('2027-02-01T00:00:00+08:00')
  expect((await quoted({})).totals.monthly).toBe('89.00')
  expect(await quoted({ token })).toEqual({ token, ...before })
  expect(await quoted({ ...renewal, token: renewed })).toEqual({ token: renewed, ...renewedBefore })
  expect((await quoted(renewal)).changes.totals.monthly).toEqual({ before: '79.00', after: '89.00' })
  expect(await quoted({ token, at: '2027-02-01T00:00:00+08:00' })).toMatchObject({
    __typename: 'TokenMismatch',
    differs: ['catalog', 'at', 'input', 'result'],
    what: { en: 'The quote was made with another catalog.' },
  })
})

/** What the scenarios of this offering expect after the change: ten more a month, and its share in a first month. */
function mendScenario(content: object): object {
  const text = JSON.stringify(content)
  return JSON.parse(text.replace(/"79(\.00)?"/g, '"89.00"').replace(/"36\.87"/g, '"41.53"'))
}

test('an order system can ask the drafts of a change set before they are launched', async () => {
  const begun = (await catalog.ask(`mutation { createChangeSet(name: "New line") { ${outcome} } }`, {}, designer)).data.createChangeSet
  const content = { kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Kiosk' } }
  await catalog.ask(
    `mutation ($changeSet: ID!, $edits: [DocumentEdit!]!) { applyEdits(changeSet: $changeSet, revision: 0, edits: $edits) { __typename } }`,
    { changeSet: begun.id, edits: [{ kind: 'channel', id: 'kiosk', content }] },
    designer,
  )
  const query = `query ($changeSet: ID) { qualify(offering: "enjoy-79", facts: [{ id: "channel.id", value: "kiosk" }], changeSet: $changeSet) { __typename ... on Answer { coordinates { changeSet } } } }`
  expect((await catalog.ask(query, { changeSet: begun.id })).data.qualify).toMatchObject({
    __typename: expect.stringMatching(/Qualified|Undetermined/),
    coordinates: { changeSet: begun.id },
  })
  expect((await catalog.ask(query)).data.qualify.__typename).toBe('InvalidRequest')
})

test('drafts with errors are told as such, with what to do', async () => {
  const begun = (await catalog.ask(`mutation { createChangeSet(name: "Broken") { ${outcome} } }`, {}, designer)).data.createChangeSet
  const content = { kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端' } }
  await catalog.ask(
    `mutation ($changeSet: ID!, $edits: [DocumentEdit!]!) { applyEdits(changeSet: $changeSet, revision: 0, edits: $edits) { __typename } }`,
    { changeSet: begun.id, edits: [{ kind: 'channel', id: 'kiosk', content }] },
    designer,
  )
  const { data } = await catalog.ask(
    `query ($changeSet: ID) { qualify(offering: "enjoy-79", facts: [], changeSet: $changeSet) { __typename ... on RejectedChangeSet { diagnostics { code document pointer fix { en } } } } }`,
    { changeSet: begun.id },
  )
  expect(data.qualify).toMatchObject({ __typename: 'RejectedChangeSet', diagnostics: [{ document: 'channel/kiosk' }] })
})

test('an edit is in the very next answer', async () => {
  const begun = (await catalog.ask(`mutation { createChangeSet(name: "Two looks") { ${outcome} } }`, {}, designer)).data.createChangeSet
  const edit = (revision: number, content: object | null) =>
    catalog.ask(
      `mutation ($changeSet: ID!, $revision: Int!, $edits: [DocumentEdit!]!) { applyEdits(changeSet: $changeSet, revision: $revision, edits: $edits) { __typename } }`,
      { changeSet: begun.id, revision, edits: [{ kind: 'channel', id: 'kiosk', content }] },
      designer,
    )
  const query = `query ($changeSet: ID) { qualify(offering: "enjoy-79", facts: [{ id: "channel.id", value: "kiosk" }], changeSet: $changeSet) { __typename ... on Answer { coordinates { fingerprint } } } }`
  const look = async () => (await catalog.ask(query, { changeSet: begun.id })).data.qualify
  expect((await look()).__typename).toBe('InvalidRequest')
  await edit(0, { kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Kiosk' } })
  const first = await look()
  expect(first.__typename).not.toBe('InvalidRequest')
  await edit(1, { kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Terminal' } })
  expect((await look()).coordinates.fingerprint).not.toBe(first.coordinates.fingerprint)
})

test('what an account may do is changed by an administrator, and by nobody else', async () => {
  const create = `mutation { createAccount(id: "passing", name: "Passing", roles: [designer]) { ... on CreatedAccount { token } } }`
  const { token } = (await catalog.ask(create, {}, catalog.administrator)).data.createAccount
  const begin = `mutation { createChangeSet(name: "Mine") { ${outcome} } }`
  expect((await catalog.ask(begin, {}, token)).data.createChangeSet.__typename).toBe('ChangeSet')
  const setRoles = `mutation { setRoles(id: "passing", roles: [viewer]) { __typename ... on Account { roles } ... on RefusedOperation { code } } }`
  expect((await catalog.ask(setRoles, {}, token)).data.setRoles).toMatchObject({ code: 'catalog/role-missing' })
  expect((await catalog.ask(setRoles, {}, catalog.administrator)).data.setRoles).toEqual({ __typename: 'Account', roles: ['viewer'] })
  expect((await catalog.ask(begin, {}, token)).data.createChangeSet).toMatchObject({ code: 'catalog/role-missing' })
  const renewed = (
    await catalog.ask(`mutation { renewToken(id: "passing") { ... on CreatedAccount { token } } }`, {}, catalog.administrator)
  ).data.renewToken.token
  expect(await status(token)).toBe(401)
  expect(await status(renewed)).toBe(200)
  await catalog.ask(`mutation { disableAccount(id: "passing") { __typename } }`, {}, catalog.administrator)
  expect(await status(renewed)).toBe(401)
})

const status = async (token: string) =>
  (
    await fetch(`${catalog.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ me { id } }"}',
    })
  ).status

test('a member is not retired while a bundle goes on selling it, and nothing is retired in the past', async () => {
  const begun = (await catalog.ask(`mutation { createChangeSet(name: "No more sub-cards") { ${outcome} } }`, {}, designer)).data
    .createChangeSet
  const retire = (endOfSale: string) =>
    catalog.ask(
      `mutation ($changeSet: ID!, $end: Instant!) { retire(changeSet: $changeSet, revision: 0, offering: "sub-card", endOfSale: $end) { ${outcome} } }`,
      { changeSet: begun.id, end: endOfSale },
      designer,
    )
  expect((await retire('2020-01-01T00:00:00Z')).data.retire).toMatchObject({ code: 'catalog/end-of-sale-passed' })
  const { revision } = (await retire('2030-01-01T00:00:00Z')).data.retire
  const submit = `mutation ($changeSet: ID!, $revision: Int!) { submit(changeSet: $changeSet, revision: $revision) { ... on RefusedOperation { code diagnostics { code document } } } }`
  const { submit: refused } = (await catalog.ask(submit, { changeSet: begun.id, revision }, designer)).data
  expect(refused.code).toBe('catalog/draft-unsound')
  expect(refused.diagnostics).toContainEqual({ code: 'rules/member-ends-earlier', document: 'productOffering/unlimited-99' })
})

test('a change set whose field a release has changed too is brought up to it by a decision', async () => {
  const name = (en: string) => ({ kind: 'channel', id: 'web', name: { 'zh-CN': '网上营业厅', en } })
  const begin = async (id: string) =>
    (
      await catalog.ask(
        `mutation ($id: ID!) { createChangeSet(name: $id, id: $id) { ${outcome} } }`.replace('name: $id', 'name: "Rebase"'),
        { id },
        designer,
      )
    ).data.createChangeSet
  const edit = (changeSet: string, content: object) =>
    catalog.ask(
      `mutation ($changeSet: ID!, $edits: [DocumentEdit!]!) { applyEdits(changeSet: $changeSet, revision: 0, edits: $edits) { ${outcome} } }`,
      { changeSet, edits: [{ kind: 'channel', id: 'web', content }] },
      designer,
    )
  await begin('slow')
  await edit('slow', name('Online'))
  await begin('quick')
  await edit('quick', name('Internet'))
  const submitted = (await catalog.ask(`mutation { submit(changeSet: "quick", revision: 1) { ${outcome} } }`, {}, designer)).data.submit
  const given = { fingerprint: submitted.fingerprint }
  await catalog.ask(
    `mutation ($fingerprint: String!) { approve(changeSet: "quick", fingerprint: $fingerprint) { __typename } }`,
    given,
    approver,
  )
  const scheduled = await catalog.ask(
    `mutation ($fingerprint: String!) { schedule(changeSet: "quick", fingerprint: $fingerprint, name: "Quick", effectiveFrom: "2027-02-01T00:00:00Z") { __typename ... on RefusedOperation { code lacking { code } } } }`,
    given,
    approver,
  )
  expect(scheduled.data.schedule.__typename).toBe('Release')
  const rebase = `mutation ($decisions: [RebaseDecision!]!) { rebaseChangeSet(changeSet: "slow", revision: 1, decisions: $decisions) { ... on ChangeSet { base } ... on RefusedOperation { code conflicts { document pointer } } } }`
  const conflict = (await catalog.ask(rebase, { decisions: [] }, designer)).data.rebaseChangeSet
  expect(conflict).toEqual({ code: 'catalog/upstream-conflict', conflicts: [{ document: 'channel/web', pointer: '/name/en' }] })
  const decisions = [{ kind: 'channel', id: 'web', pointer: '/name/en', keep: 'changeSet' }]
  expect((await catalog.ask(rebase, { decisions }, designer)).data.rebaseChangeSet.base).toMatch(/^[0-9a-f]{64}$/)
})
