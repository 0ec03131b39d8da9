import type { HolderChange } from '../../model/holder-change.js'
import type { PriceId } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { zoneTime } from '../../values/zone-time.js'
import type { PriceStep } from '../price-step.js'
import type { VersionOutcome, VersionsOfHolder } from './version-outcome.js'

/** Which version of a price a holder has, and what becomes of the others, sentence by sentence: moments as people of the zone read them. */
export function tellVersions({ since, later }: VersionsOfHolder, zone: string): readonly LocalizedText[] {
  const first =
    since === null
      ? text('仍按购买时的版本收费。', 'The version that was bought still counts.')
      : text(`自 ${since} 起按后来的版本收费。`, `A later version counts since ${since}.`)
  return [first, ...later.map((one) => tellOutcome(one, zoneTime(zone, one.released)))]
}

/** The prices of steps that later versions changed, or would, each with what becomes of them. */
export function versionsIn(steps: readonly PriceStep[]): readonly HeldPriceVersions[] {
  return steps.flatMap((step) =>
    step.step === 'pin' && step.versions !== undefined ? [{ path: step.path, price: step.price, versions: step.versions }] : [],
  )
}

/** A price of an item that is held, and its versions. */
export interface HeldPriceVersions {
  readonly path: string
  readonly price: PriceId
  readonly versions: VersionsOfHolder
}

function tellOutcome({ outcome, from, change, increase }: VersionOutcome, released: string): LocalizedText {
  const [zh, en] = [`${released} 发布的版本`, `The version released at ${released}`]
  const how = text(changes[change]['zh-CN'], changes[change].en)
  switch (outcome) {
    case 'applies':
      return text(`${zh}自 ${from} 起适用（${how['zh-CN']}）。`, `${en} applies since ${from} (${how.en}).`)
    case 'upcoming':
      return text(`${zh}将自 ${from} 起适用（${how['zh-CN']}）。`, `${en} will apply from ${from} on (${how.en}).`)
    case 'superseded':
      return from === null
        ? text(`${zh}未及适用，已被更新的版本取代。`, `${en} never applied: a newer one came first.`)
        : text(`${zh}自 ${from} 起适用过，已被更新的版本取代。`, `${en} applied from ${from} on, until a newer one came.`)
    case 'kept':
      return text(`${zh}不影响在网用户。`, `${en} lets holders keep what they have.`)
    case 'tooDear':
      return increase === null
        ? text(`${zh}涨幅超过上限，不影响在网用户。`, `${en} is dearer by more than it may be for holders, and does not reach them.`)
        : text(
            `${zh}涨幅 ${increase}% 超过上限，不影响在网用户。`,
            `${en} is dearer by ${increase} %, more than it may be for holders, and does not reach them.`,
          )
    case 'notInForce':
      return text(
        `${zh}到时不在有效期内，不影响在网用户。`,
        `${en} is not valid on the day on which it would come, and does not reach holders.`,
      )
    case 'never':
      return text(`${zh}不会适用：没有它写明的那一天（${how['zh-CN']}）。`, `${en} never comes: there is no such day (${how.en}).`)
  }
}

const changes: Readonly<Record<HolderChange['kind'], LocalizedText>> = {
  keep: text('保持原价', 'holders keep theirs'),
  fromDate: text('自指定日期起', 'from a day on'),
  nextPeriod: text('自下一个计费周期起', 'with the next billing period'),
  atRenewal: text('续约时', 'at a renewal'),
  atCommitmentEnd: text('承诺期满时', 'when the commitment ends'),
}
