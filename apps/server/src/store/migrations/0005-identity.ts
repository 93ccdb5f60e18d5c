import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** People, how they prove who they are, and what they hold while they are here. Secrets rest hashed or sealed. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table users (
      id text primary key,
      email text not null,
      name text not null,
      language text not null check (language in ('en', 'de')),
      role text not null,
      role_expires bigint,
      team text,
      status text not null check (status in ('invited', 'active', 'suspended')),
      created bigint not null,
      last_seen bigint,
      external_id text,
      removed bigint
    )`.execute(db);
  // Whoever was removed leaves the address free for a new account, which is another person's as far as we know.
  await sql`create unique index users_by_email on users (email) where removed is null`.execute(db);
  await sql`create unique index users_by_external_id on users (external_id) where removed is null`.execute(
    db,
  );
  await sql`create table teams (name text primary key, created bigint not null)`.execute(db);

  await sql`
    create table passwords (user_id text primary key, hash text not null, changed bigint not null)`.execute(
    db,
  );
  await sql`
    create table totps (
      user_id text primary key,
      sealed ${flavour.bytes} not null,
      confirmed bigint,
      last_step bigint not null
    )`.execute(db);
  await sql`
    create table passkeys (
      id text primary key,
      user_id text not null,
      name text not null,
      public_key ${flavour.bytes} not null,
      counter bigint not null,
      transports text not null,
      created bigint not null,
      last_used bigint
    )`.execute(db);
  await sql`create index passkeys_by_user on passkeys (user_id)`.execute(db);
  await sql`
    create table recovery_codes (
      user_id text not null,
      hash text not null,
      primary key (user_id, hash)
    ) ${flavour.clustered}`.execute(db);

  await sql`
    create table sessions (
      hash text primary key,
      id text not null unique,
      user_id text not null,
      created bigint not null,
      last_seen bigint not null,
      expires bigint not null,
      confirmed bigint not null,
      means text not null,
      user_agent text not null,
      address text not null
    )`.execute(db);
  await sql`create index sessions_by_user on sessions (user_id)`.execute(db);
  // Networks from which somebody has signed in: strangers' failures do not slow them down there.
  await sql`
    create table known_networks (
      user_id text not null,
      network text not null,
      at bigint not null,
      primary key (user_id, network)
    ) ${flavour.clustered}`.execute(db);
  await sql`
    create table invitations (
      hash text primary key,
      user_id text not null,
      purpose text not null check (purpose in ('join', 'reset')),
      created bigint not null,
      expires bigint not null
    )`.execute(db);
  await sql`create index invitations_by_user on invitations (user_id)`.execute(db);

  await sql`
    create table throttles (key text primary key, failures bigint not null, last bigint not null)`.execute(
    db,
  );
  // What may be used once, after it was used.
  await sql`create table spent (hash text primary key, expires bigint not null)`.execute(db);

  await sql`
    create table sign_on_links (
      issuer text not null,
      subject text not null,
      user_id text not null,
      created bigint not null,
      primary key (issuer, subject)
    ) ${flavour.clustered}`.execute(db);
  await sql`
    create table directory_groups (
      id text primary key,
      name text not null unique,
      external_id text,
      created bigint not null
    )`.execute(db);
  await sql`
    create table directory_members (
      group_id text not null,
      user_id text not null,
      primary key (group_id, user_id)
    ) ${flavour.clustered}`.execute(db);
  await sql`
    create table directory_tokens (hash text primary key, name text not null unique, created bigint not null)`.execute(
    db,
  );

  // A key that belongs to a person goes with the person.
  await sql`alter table api_keys add column owner text`.execute(db);
}
