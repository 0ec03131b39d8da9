import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { lineWith, realization, service, speed } from '../example-parts.js'

/** One realization gives a characteristic one value. */
export const mappedTwice: Check = {
  code: 'decompose/mapped-twice',
  severity: 'error',
  why: text('同一特征映射两次，就不知道该按哪个值开通。', 'With two values for one characteristic, nobody knows which one to provision.'),
  find: (draft) =>
    draft.all('realization').flatMap(({ kind, id, characteristics }) => {
      const first = new Map<string, number>()
      return characteristics.flatMap(({ to }, index) => {
        if (!first.has(to)) {
          first.set(to, index)
          return []
        }
        return [
          {
            document: { kind, id },
            pointer: pointer('characteristics', index, 'to'),
            what: text(`实现规则“${id}”对特征“${to}”映射了不止一次。`, `Realization "${id}" maps characteristic "${to}" more than once.`),
            fix: text(`只保留“${to}”的一条映射。`, `Keep only one mapping to "${to}".`),
          },
        ]
      })
    }),
  examples: {
    sound: mapped({ to: 'speed', from: 'speed' }),
    unsound: mapped({ to: 'speed', from: 'speed' }, { to: 'speed', value: 100 }),
  },
}

function mapped(...characteristics: readonly object[]) {
  return exampleCatalog(
    lineWith(speed()),
    service('line-service', 'CFS', { characteristics: [speed()] }),
    realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', { characteristics }),
  )
}
