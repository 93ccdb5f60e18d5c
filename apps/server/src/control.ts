/** Wires the control plane: everything under `/api/`, and the pages between us and a directory where people sign in. */
import { type Answering, controlPlane } from './api/api.ts';
import { signOnPages } from './api/sign-on-pages.ts';
import { controlOfHouse } from './control-of-house.ts';
import { controlOfPeople } from './control-of-people.ts';
import { controlOfTraffic } from './control-of-traffic.ts';
import { controlOfVendors } from './control-of-vendors.ts';
import type { Front } from './front.ts';
import { VERSION } from './version.ts';

export function control(front: Front): Answering {
  const { people, rooms } = front;
  const { addressOf, identity, onFault } = rooms;
  const away = signOnPages({ signOn: identity.signOn, addressOf, onFault });
  const plane = controlPlane({
    handlers: {
      ...controlOfTraffic(front),
      ...controlOfPeople(front),
      ...controlOfHouse(front),
      ...controlOfVendors(rooms),
    },
    people,
    addressOf,
    onFault,
    version: VERSION,
  });
  return async (request, response) => (await away(request, response)) || plane(request, response);
}
