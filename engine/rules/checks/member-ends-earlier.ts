import type { Check, Finding } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOffering } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'

/** A bundle that is sold for longer than one of its members. */
export const memberEndsEarlier: Check = {
  code: 'rules/member-ends-earlier',
  severity: 'error',
  why: text('成员停售后，套餐还会把它卖给客户。', 'The bundle would go on selling a member that is no longer sold.'),
  find: (draft) =>
    draft.all('productOffering').flatMap((bundle) =>
      membersOf(bundle).flatMap(({ pointer, offering }): readonly Finding[] => {
        const member = draft.find('productOffering', offering)
        const [end, memberEnd] = [bundle.validFor.to, member?.validFor.to]
        if (memberEnd === undefined || (end !== undefined && end <= memberEnd)) return []
        return [
          {
            document: { kind: 'productOffering', id: bundle.id },
            pointer,
            what: text(
              `成员“${offering}”在 ${memberEnd} 停售，套餐“${bundle.id}”${end === undefined ? '却没有停售时间' : `却到 ${end} 才停售`}。`,
              `The member "${offering}" goes off sale at ${memberEnd}, and the bundle "${bundle.id}" ${end === undefined ? 'never does' : `only at ${end}`}.`,
            ),
            fix: text(
              '请把该成员移出套餐，或让套餐不晚于成员停售。',
              'Take the member out of the bundle, or end the sale of the bundle no later than that of the member.',
            ),
          },
        ]
      }),
    ),
  examples: {
    sound: endingAt('2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
    unsound: endingAt('2027-01-01T00:00:00.001Z', '2027-01-01T00:00:00.000Z'),
  },
}

function membersOf({ content }: ProductOffering): readonly { readonly pointer: string; readonly offering: string }[] {
  if (content.kind !== 'bundle') return []
  return content.groups.flatMap(({ members }, group) =>
    members.map(({ offering }, member) => ({ pointer: `/content/groups/${group}/members/${member}/offering`, offering })),
  )
}

/** The example's line within a bundle, each with the end of its sale. */
function endingAt(bundleEnd: string, memberEnd: string) {
  const line = exampleCatalog().find(({ kind }) => kind === 'productOffering')
  const members = [{ id: 'line', offering: 'line', minimum: 1, maximum: 1 }]
  const content = { kind: 'bundle', groups: [{ id: 'lines', name: text('线路', 'Lines'), minimum: 1, maximum: 1, members }], rules: [] }
  return exampleCatalog(
    { ...line, validFor: { to: memberEnd } },
    { ...line, id: 'home', name: text('家庭', 'Home'), validFor: { to: bundleEnd }, content, prices: [] },
  )
}
