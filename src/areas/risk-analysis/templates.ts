import { devices } from './scenarios/devices.ts';
import { insiders } from './scenarios/insiders.ts';
import { intruders } from './scenarios/intruders.ts';
import { nature } from './scenarios/nature.ts';
import { network } from './scenarios/network.ts';
import { ransomware } from './scenarios/ransomware.ts';
import { recovery } from './scenarios/recovery.ts';
import { rooms } from './scenarios/rooms.ts';
import { stray } from './scenarios/stray.ts';
import type { Template } from './scenarios/template.ts';
import { vendors } from './scenarios/vendors.ts';

/** Every template of a scenario, by family. */
export const templates: readonly Template[] = [
  ...intruders,
  ...ransomware,
  ...network,
  ...insiders,
  ...devices,
  ...stray,
  ...rooms,
  ...vendors,
  ...recovery,
  ...nature,
];
