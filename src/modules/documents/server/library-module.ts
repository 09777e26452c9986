import { defineModule, prepared } from '#platform/http/handlers.ts';
import { libraryContract } from '../library-contract.ts';
import { addTextVersion, addVersion } from './add-version.ts';
import { editEntry } from './edit-entry.ts';
import { readyReader } from './reader/ask-reader.ts';
import { readDocumentFile, readPasted } from './reader/read-files.ts';
import { searchLibrary, showFacets } from './search-library.ts';
import { showIssued } from './show-issued.ts';
import { downloadVersion, showVersion } from './show-version.ts';

export const libraryModule = defineModule('library', libraryContract, {
  searchLibrary: (work, { params, query }) => searchLibrary(work, params.unitId, query),
  readFacets: async (work, { params }) => {
    const facets = await showFacets(work, params.unitId);
    // Asked once when the library is opened: whoever may bring a document will soon.
    if (work.mayHere('document.write', params.unitId)) readyReader();
    return facets;
  },
  readIssued: (work, { params }) => showIssued(work, params.unitId, { kind: params.kind, id: params.assignmentId }),
  editEntry: (work, { params, body }) => editEntry(work, params.unitId, params.documentId, body),
  addVersion: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ file, body }) => readDocumentFile(file, body.declaresOpen),
    run: (work, { params, body, file }, read) => addVersion(work, { ...params, ...body }, file, read),
  }),
  addTextVersion: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ body }) => readPasted(body.text),
    run: (work, { params, body }, read) => addTextVersion(work, { ...params, ...body }, read),
  }),
  readVersion: (work, { params }) => showVersion(work, params.unitId, params.documentId, params.ordinal),
  downloadVersion: (work, { params }) => downloadVersion(work, params.unitId, params.documentId, params.ordinal),
});
