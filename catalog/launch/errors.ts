import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { LackingFact } from '../../engine/lifecycle/lacking.js'
import { type StepType, stepName } from '../../engine/lifecycle/step.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { CatalogError } from '../errors.js'

export class NothingToLaunch extends CatalogError {
  readonly code = 'catalog/nothing-to-launch'

  constructor(changeSet: string) {
    super(
      text(`变更集“${changeSet}”与其基准没有差异。`, `Change set "${changeSet}" changes nothing of its base.`),
      text('请先编辑文档，再提交。', 'Edit a document first.'),
    )
  }
}

/** The release that a change set is based on is no longer the newest one of its layer. */
export class BaseMoved extends CatalogError {
  readonly code = 'catalog/base-moved'

  constructor(changeSet: string, head: string | null) {
    super(
      head === null
        ? text(`变更集“${changeSet}”所基于的发布版本已撤回。`, `The release that change set "${changeSet}" is based on was withdrawn.`)
        : text(
            `变更集“${changeSet}”的基准不是最新发布版本“${head}”。`,
            `Change set "${changeSet}" is not based on "${head}", the newest release.`,
          ),
      text('请将变更集更新到最新发布版本，重新预演并审批。', 'Bring the change set up to date, then rehearse and approve it again.'),
    )
  }
}

/** Both the change set and a later release changed the same fields; nobody's change wins silently. */
export class UpstreamConflict extends CatalogError {
  readonly code = 'catalog/upstream-conflict'
  readonly conflicts: readonly { readonly document: DocumentRef; readonly pointer: string }[]

  constructor(changeSet: string, conflicts: UpstreamConflict['conflicts']) {
    const list = conflicts.map(({ document, pointer }) => `${refText(document)}${pointer === '' ? '' : `#${pointer}`}`)
    super(
      text(
        `变更集“${changeSet}”与更新的发布版本修改了相同内容：${list.join('、')}。`,
        `Change set "${changeSet}" and a later release changed the same things: ${list.join(', ')}.`,
      ),
      text(
        '请为每一处指明保留变更集的内容还是发布版本的内容。',
        'Say for each of them whether the change set or the release is to be kept.',
      ),
    )
    this.conflicts = conflicts
  }
}

/** The account does not hold the role that the step needs. */
export class RoleMissing extends CatalogError {
  readonly code = 'catalog/role-missing'
  readonly role: string

  constructor(account: string, role: string, layer: string) {
    super(
      text(
        `账号“${account}”在“${layer}”层没有“${role}”角色。`,
        `Account "${account}" does not hold the role "${role}" in layer "${layer}".`,
      ),
      text('请由具备该角色的人员操作，或请管理员授予该角色。', 'Ask someone who holds it, or have an administrator grant it.'),
    )
    this.role = role
  }
}

/** What was seen, rehearsed or approved is not what the change set holds now. */
export class StaleFingerprint extends CatalogError {
  readonly code = 'catalog/stale-fingerprint'
  readonly expected: string
  readonly found: string

  constructor(changeSet: string, expected: string, found: string) {
    super(
      text(
        `变更集“${changeSet}”的内容已不是指纹 ${expected.slice(0, 12)} 所代表的内容，现为 ${found.slice(0, 12)}。`,
        `Change set "${changeSet}" is no longer what fingerprint ${expected.slice(0, 12)} stands for; it is now ${found.slice(0, 12)}.`,
      ),
      text('请查看当前内容及其预演结果后再操作。', 'Look at the present content and its rehearsal, then decide again.'),
    )
    this.expected = expected
    this.found = found
  }
}

/** A release may not take effect before one that is already due: what that one changes would be lost. */
export class EffectiveInstantRefused extends CatalogError {
  readonly code = 'catalog/effective-instant-refused'

  constructor(effectiveFrom: Instant, earliest: Instant) {
    super(
      text(
        `已有发布版本定于 ${earliest} 生效，不能在其之前（${effectiveFrom}）插入新的发布版本。`,
        `A release is already due at ${earliest}, and a new one cannot take effect before it, at ${effectiveFrom}.`,
      ),
      text(`请选择不早于 ${earliest} 的时刻，或先撤回该发布版本。`, `Choose ${earliest} or later, or withdraw that release first.`),
    )
  }
}

/** Only the newest release can be withdrawn, and only once. */
export class WithdrawalRefused extends CatalogError {
  readonly code = 'catalog/withdrawal-refused'

  constructor(release: string, why: 'builtUpon' | 'withdrawn') {
    const what = {
      builtUpon: text(`发布版本“${release}”之后已有基于它的发布版本。`, `A later release builds on release "${release}".`),
      withdrawn: text(`发布版本“${release}”此前已撤回。`, `Release "${release}" has been withdrawn before.`),
    }
    const fix = {
      builtUpon: text('请先撤回较新的发布版本。', 'Withdraw the later release first.'),
      withdrawn: text('无需操作。', 'There is nothing to do.'),
    }
    super(what[why], fix[why])
  }
}

/** An offering is worked on in another change set, and two successors of one offering cannot both follow it. */
export class OfferingTaken extends CatalogError {
  readonly code = 'catalog/offering-taken'
  readonly offering: string
  readonly changeSet: string

  constructor(offering: string, changeSet: string) {
    super(
      text(`销售品“${offering}”正在变更集“${changeSet}”中修改。`, `Offering "${offering}" is being modified in change set "${changeSet}".`),
      text('请在该变更集中一并修改，或先放弃它。', 'Make the change there, or abandon that change set first.'),
    )
    this.offering = offering
    this.changeSet = changeSet
  }
}

/** The lifecycle does not allow the step now; `lacking` says what would. */
export class StepRefused extends CatalogError {
  readonly code = 'catalog/step-refused'
  /** What the step was to be taken with: an offering's or a change set's id. */
  readonly subject: string
  readonly step: StepType
  readonly lacking: readonly LackingFact[]

  constructor(subject: string, step: StepType, lacking: readonly LackingFact[]) {
    const name = stepName(step)
    super(
      text(
        `“${subject}”现在不能执行“${name['zh-CN']}”：${lacking.map((fact) => fact.text['zh-CN']).join('')}`,
        `The step "${name.en}" is not possible now for "${subject}". ${lacking.map((fact) => fact.text.en).join(' ')}`,
      ),
      text('请先满足所列条件。', 'Bring about what is missing first.'),
    )
    this.subject = subject
    this.step = step
    this.lacking = lacking
  }
}

/** Documents that must be sound for the step are not; the diagnostics say where. */
export class DraftUnsound extends CatalogError {
  readonly code = 'catalog/draft-unsound'
  readonly diagnostics: readonly Diagnostic[]

  constructor(changeSet: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    super(
      text(`变更集“${changeSet}”有 ${errors} 处错误。`, `Change set "${changeSet}" has ${errors} ${errors === 1 ? 'error' : 'errors'}.`),
      text('请按诊断信息逐一修正。', 'Mend what the diagnostics point at.'),
    )
    this.diagnostics = diagnostics
  }
}

/** What was sold is not made unsold: the end of sale lies in the future. */
export class EndOfSalePassed extends CatalogError {
  readonly code = 'catalog/end-of-sale-passed'

  constructor(endOfSale: string) {
    super(
      text(`停售时刻 ${endOfSale} 已经过去。`, `The end of sale ${endOfSale} has passed already.`),
      text('请改用现在或以后的时刻。', 'Choose this moment or a later one.'),
    )
  }
}
