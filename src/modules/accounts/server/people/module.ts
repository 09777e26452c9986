import { defineModule } from '#platform/http/handlers.ts';
import { peopleContract } from '../../people-contract.ts';
import { findPerson, giveRole } from './give-role.ts';
import { renewInvitation } from './renew-invitation.ts';
import { delegate, endStandIn, listStandIns } from './stand-ins.ts';
import { readHeadship, takeOver } from './take-over.ts';

/** `mailLinksFrom`: the public address links in mail begin with; undefined: links are shown only. */
export const peopleModule = ({ mailLinksFrom }: { readonly mailLinksFrom?: string | undefined }) =>
  defineModule('people', peopleContract, {
    findPerson: (work, { params, query }) => findPerson(work, params.unitId, query.login),
    giveRole: (work, { params, body }) => giveRole(work, params.unitId, body),
    renewInvitation: (work, { params }) => renewInvitation(work, params.unitId, params.invitationId, mailLinksFrom),
    listStandIns: (work, { params }) => listStandIns(work, params.unitId),
    delegate: (work, { params, body }) => delegate(work, params.unitId, body),
    endStandIn: (work, { params }) => endStandIn(work, params.unitId, params.grantId),
    readHeadship: (work, { params }) => readHeadship(work, params.unitId),
    takeOver: (work, { params, body }) => takeOver(work, params.unitId, body, mailLinksFrom),
  });
