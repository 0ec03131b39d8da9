import { actAs } from '../../catalog/launch/authority.js'
import { type Account, createAccount, roles } from '../../catalog/store/account-store.js'
import { everyLayer } from '../../catalog/store/layer.js'
import { attempt, type RefusedOperation } from '../answering/attempt.js'
import { builder } from './builder.js'
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
