import type { LocalDate } from '../../values/local-date.js'
import type { PricingWork, WorkingLine } from '../pricing-work.js'
import { actsOn, daysOfChange } from './acting-days.js'
import { alterLines } from './alter-lines.js'
import type { ActiveAlteration } from './target-lines.js'

/** Lines as they will be from a day on, with what alters them then. */
export interface LaterLines {
  readonly from: LocalDate
  /** By the lines of today. */
  readonly lines: ReadonlyMap<WorkingLine, LaterLine>
}

interface LaterLine {
  readonly line: WorkingLine
  readonly alterations: readonly ActiveAlteration[]
}

/** The alterations that act on the day on which service begins, or in the billing period that is rated; of the others the trace says that their time has not come, or is over. */
export function nowActing({ request, trace }: PricingWork, alterations: readonly ActiveAlteration[]): readonly ActiveAlteration[] {
  return alterations.filter(({ acting, item, price }) => {
    const isActing = actsOn(acting, request.rated?.day ?? request.startDate)
    if (!isActing) trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'time', reason: null })
    return isActing
  })
}

/** The same lines, altered by what acts on each later day on which that changes. Of what is paid once there is no later. */
export function laterLines(
  work: PricingWork,
  lines: readonly WorkingLine[],
  alterations: readonly ActiveAlteration[],
): readonly LaterLines[] {
  const { rated, startDate } = work.request
  if (rated !== undefined || alterations.every(({ acting }) => acting.from <= startDate && acting.to === null)) return []
  const days = daysOfChange(
    startDate,
    alterations.map(({ acting }) => acting),
  )
  return days.slice(1).map((from) => {
    const copies = new Map(lines.map((line) => [line, { ...line, amount: line.list }]))
    const acting = alterations.flatMap((one) => (actsOn(one.acting, from) ? [retargeted(one, copies)] : []))
    const trace: PricingWork['trace'] = []
    alterLines({ ...work, trace }, [...copies.values()], acting)
    const changed = (line: WorkingLine, by: ActiveAlteration) =>
      trace.some(
        (step) =>
          step.step === 'alteration' &&
          step.path === line.item.path &&
          step.price === line.price.id &&
          step.alteration === by.price.id &&
          step.by === by.item.path &&
          step.row === by.row?.id,
      )
    const later = [...copies].filter(([{ price }]) => price.charge.kind !== 'oneTime' && price.charge.kind !== 'penalty')
    return {
      from,
      lines: new Map(later.map(([line, copy]) => [line, { line: copy, alterations: acting.filter((by) => changed(line, by)) }])),
    }
  })
}

function retargeted(alteration: ActiveAlteration, copies: ReadonlyMap<WorkingLine, WorkingLine>): ActiveAlteration {
  const copied = (lines: readonly WorkingLine[]) => lines.map((line) => copies.get(line)!)
  return { ...alteration, lines: copied(alteration.lines), bases: copied(alteration.bases) }
}
