/** What stands behind those who answer: the rooms, the door, and whoever may come in. */
import type { People } from './api/people.ts';
import type { World } from './door/world.ts';
import type { InsideDoor } from './egress/inside.ts';
import type { Principal } from './keys/principal.ts';
import type { OpenActivity } from './open-activity.ts';
import type { Rooms } from './rooms.ts';

export interface Front {
  readonly rooms: Rooms;
  readonly world: World;
  readonly inside: InsideDoor<Principal>;
  readonly people: People;
  readonly activity: OpenActivity;
}
