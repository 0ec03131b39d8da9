import { NotFound } from '../../catalog/errors.js'
import { actAs } from '../../catalog/launch/authority.js'
import {
  type Account,
  type Actor,
  createAccount,
  disableAccount,
  findAccount,
  renewToken,
  roles,
  setRoles,
} from '../../catalog/store/account-store.js'
import { everyLayer } from '../../catalog/store/layer.js'
import { attempt, type RefusedOperation } from '../answering/attempt.js'
import { builder } from './builder.js'
import type { GraphContext } from './graph-context.js'
import { RefusedOperationType } from './refused-operation.js'

const RoleType = builder.enumType('Role', { values: roles })

const AccountType = builder.objectRef<Account>('Account').implement({
  description: 'A person or a system that acts on the catalog.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    roles: t.field({ type: [RoleType], resolve: (account) => account.roles.map(({ role }) => role) }),
  }),
})

const CreatedAccountType = builder.objectRef<{ readonly account: Account; readonly token: string }>('CreatedAccount').implement({
  fields: (t) => ({
    account: t.expose('account', { type: AccountType }),
    token: t.exposeString('token', { description: 'Shown this once; the catalog keeps only a hash of it.' }),
  }),
})

const AccountOutcome = builder.unionType('AccountOutcome', {
  types: [CreatedAccountType, RefusedOperationType],
  resolveType: (outcome: { readonly account: Account; readonly token: string } | RefusedOperation) =>
    'error' in outcome ? RefusedOperationType : CreatedAccountType,
})

builder.queryField('me', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'The account of the token that came with the request; null without one.',
    resolve: (_root, _args, { account }) => account,
  }),
)

const AccountChangeOutcome = builder.unionType('AccountChangeOutcome', {
  types: [AccountType, RefusedOperationType],
  resolveType: (outcome: Account | RefusedOperation) => ('error' in outcome ? RefusedOperationType : AccountType),
})

/** Does something to an account as an administrator, and gives the account as it then is. */
function changeAccount(context: GraphContext, id: string, work: (by: Actor) => Promise<void>): Promise<Account | RefusedOperation> {
  return attempt(context, 'admin', async ({ account, at }) => {
    await actAs(context.db, account, ['admin'], everyLayer)
    await work({ actor: account, at })
    const changed = await findAccount(context.db, id)
    if (changed === null) throw new NotFound('account', id)
    return changed
  })
}

builder.mutationFields((t) => ({
  setRoles: t.field({
    type: AccountChangeOutcome,
    description: 'Gives an account these roles and no others. Needs the role admin.',
    args: { id: t.arg.id({ required: true }), roles: t.arg({ type: [RoleType], required: true }) },
    resolve: (_root, { id, roles: wanted }, context) =>
      changeAccount(context, id, (by) =>
        setRoles(
          context.db,
          id,
          wanted.map((role) => ({ role, layer: everyLayer })),
          by,
        ),
      ),
  }),
  disableAccount: t.field({
    type: AccountChangeOutcome,
    description: 'Ends what an account may do; its token is no longer valid. Needs the role admin.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => changeAccount(context, id, (by) => disableAccount(context.db, id, by)),
  }),
  renewToken: t.field({
    type: AccountOutcome,
    description: 'Gives an account a new token, this once; the one before is no longer valid. Needs the role admin.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) =>
      attempt(context, 'admin', async ({ account: actor, at }) => {
        await actAs(context.db, actor, ['admin'], everyLayer)
        const token = await renewToken(context.db, id, { actor, at })
        const account = await findAccount(context.db, id)
        if (account === null) throw new NotFound('account', id)
        return { account, token }
      }),
  }),
}))

builder.mutationField('createAccount', (t) =>
  t.field({
    type: AccountOutcome,
    description: 'Creates an account with its roles in every layer. Needs the role admin.',
    args: { id: t.arg.id({ required: true }), name: t.arg.string({ required: true }), roles: t.arg({ type: [RoleType], required: true }) },
    resolve: (_root, { id, name, roles: wanted }, context) =>
      attempt(context, 'admin', async ({ account, at }) => {
        await actAs(context.db, account, ['admin'], everyLayer)
        return createAccount(context.db, { id, name, roles: wanted.map((role) => ({ role, layer: everyLayer })), actor: account, at })
      }),
  }),
)
