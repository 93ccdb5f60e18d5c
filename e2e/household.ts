/** People of an install in a test, each signed in over real HTTP, with a cookie of their own. */
import { API } from '@bailiwick/api/catalogue';
import { type Client, createClient } from '@bailiwick/api/client';
import type { Role } from '@bailiwick/contract/permissions';
import type { TestDoor } from './test-door.ts';

export const PASSWORD = 'kettle orbit walnut drizzle';

export interface Member {
  readonly client: Client<typeof API>;
  /** As a browser would send it. */
  readonly cookie: () => string;
}

/** Keeps the cookie that the server sets, as a browser does. */
export function newcomer(url: string): Member {
  let cookie = '';
  const client = createClient(API, {
    base: `${url}/api/v1`,
    async fetch(input, init) {
      const headers = new Headers(init?.headers);
      if (cookie !== '') headers.set('cookie', cookie);
      const response = await fetch(input, { ...init, headers });
      for (const set of response.headers.getSetCookie()) cookie = set.split(';', 1)[0] ?? '';
      return response;
    },
  });
  return { client, cookie: () => cookie };
}

/** The first owner, by the link of the start. */
export async function claimed(door: Pick<TestDoor, 'url' | 'setupLink'>): Promise<Member> {
  const owner = newcomer(door.url);
  const token = new URL(door.setupLink).searchParams.get('token') ?? '';
  await owner.client.session.claim({
    token,
    email: 'petra@keller.example',
    name: 'Petra Keller',
    password: PASSWORD,
    language: 'en',
  });
  return owner;
}

/** Somebody who was invited and came in. */
export async function joined(door: TestDoor, owner: Member, name: string, role: Role): Promise<Member> {
  const { link = '' } = await owner.client.people.invite({
    email: `${name.toLowerCase()}@keller.example`,
    name,
    role,
    language: 'en',
    ...(role === 'auditor' ? { roleExpires: Date.now() + 86_400_000 } : {}),
  });
  const member = newcomer(door.url);
  const token = new URL(link).hash.slice(1);
  await member.client.session.accept({ token, password: PASSWORD });
  return member;
}
