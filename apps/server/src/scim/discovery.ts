/** What this service provider can do (RFC 7643 §5 to §7), so that a directory need not be told. */
import type { Resource } from './filter.ts';
import { GROUP, USER } from './resources.ts';

export const MOST_ON_A_PAGE = 500;

export const serviceProviderConfig: Resource = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST_ON_A_PAGE },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A token that an owner makes in the console, on the page People.',
    },
  ],
};

export const resourceTypes: readonly Resource[] = [
  { id: 'User', name: 'User', endpoint: '/Users', schema: USER },
  { id: 'Group', name: 'Group', endpoint: '/Groups', schema: GROUP },
].map((type) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'], ...type }));

interface Attribute {
  readonly name: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly caseExact?: boolean;
  readonly uniqueness?: string;
  readonly mutability?: string;
  readonly multiValued?: boolean;
  readonly subAttributes?: readonly Resource[];
}

const attribute = ({ name, ...more }: Attribute): Resource => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

export const schemas: readonly Resource[] = [
  {
    id: USER,
    name: 'User',
    description: 'Somebody who may sign in.',
    attributes: [
      attribute({ name: 'userName', required: true, uniqueness: 'server' }),
      attribute({ name: 'displayName' }),
      attribute({
        name: 'name',
        type: 'complex',
        subAttributes: ['formatted', 'givenName', 'familyName'].map((name) => attribute({ name })),
      }),
      attribute({ name: 'active', type: 'boolean' }),
      attribute({
        name: 'emails',
        type: 'complex',
        multiValued: true,
        mutability: 'readOnly',
        subAttributes: [attribute({ name: 'value' }), attribute({ name: 'type' })],
      }),
    ],
  },
  {
    id: GROUP,
    name: 'Group',
    description: 'People who get the same role or team.',
    attributes: [
      attribute({ name: 'displayName', required: true, uniqueness: 'server' }),
      attribute({
        name: 'members',
        type: 'complex',
        multiValued: true,
        subAttributes: [attribute({ name: 'value', caseExact: true })],
      }),
    ],
  },
].map((schema) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], ...schema }));
