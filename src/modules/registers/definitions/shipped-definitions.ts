import { type Definition, type DefinitionData, definitionSchema } from '../rules/definition.ts';
import { advertRemoval } from './advert-removal.ts';
import { agreement } from './agreement.ts';
import { article } from './article.ts';
import { briefing } from './briefing.ts';
import { camera } from './camera.ts';
import { campaign } from './campaign.ts';
import { committee } from './committee.ts';
import { eventProtection } from './event-protection.ts';
import { exchange } from './exchange.ts';
import { fireEquipment } from './fire-equipment.ts';
import { fund } from './fund.ts';
import { guard } from './guard.ts';
import { guardNorm } from './guard-norm.ts';
import { handIn } from './hand-in.ts';
import { headCheck } from './head-check.ts';
import { inspection, inspectionFinding } from './inspection.ts';
import { keyArea } from './key-area.ts';
import { lawBook } from './law-book.ts';
import { lawProposal } from './law-proposal.ts';
import { loophole } from './loophole.ts';
import { material } from './material.ts';
import { mediation } from './mediation.ts';
import { model } from './model.ts';
import { officerInCharge } from './officer-in-charge.ts';
import { outreachSession } from './outreach-session.ts';
import { partner } from './partner.ts';
import { petition } from './petition.ts';
import { pledgeDrive } from './pledge-drive.ts';
import { premise } from './premise.ts';
import { priorityCheck } from './priority-check.ts';
import { reviewMeeting } from './review-meeting.ts';
import { schoolClass } from './school-class.ts';
import { sealing } from './sealing.ts';
import { shift } from './shift.ts';
import { team } from './team.ts';
import { training } from './training.ts';

/** In the order of the lists, group by group. */
const data: readonly DefinitionData[] = [
  outreachSession,
  campaign,
  article,
  material,
  handIn,
  advertRemoval,
  lawBook,
  pledgeDrive,
  schoolClass,
  model,
  committee,
  officerInCharge,
  guard,
  guardNorm,
  team,
  mediation,
  training,
  shift,
  inspection,
  inspectionFinding,
  loophole,
  headCheck,
  priorityCheck,
  sealing,
  reviewMeeting,
  lawProposal,
  keyArea,
  agreement,
  briefing,
  exchange,
  partner,
  eventProtection,
  fund,
  camera,
  fireEquipment,
  premise,
  petition,
];

/** Every register the program ships; the newest version of each. */
export const shippedDefinitions: readonly Definition[] = data.map((one) => definitionSchema.parse(one));

export const shippedDefinition = (code: string): Definition | undefined =>
  shippedDefinitions.find((definition) => definition.code === code);
