import { drugsAndSmoking } from './drugs-and-smoking.ts';
import { firecrackersAndWeapons } from './firecrackers-and-weapons.ts';
import { onlineAndMoney } from './online-and-money.ts';
import type { ShippedQuestion } from './shipped-question.ts';
import { trafficAndFire } from './traffic-and-fire.ts';
import { violenceAndChildren } from './violence-and-children.ts';

/** Every question that comes with the program. */
export const shippedQuestions: readonly ShippedQuestion[] = [
  ...drugsAndSmoking,
  ...trafficAndFire,
  ...firecrackersAndWeapons,
  ...violenceAndChildren,
  ...onlineAndMoney,
];
