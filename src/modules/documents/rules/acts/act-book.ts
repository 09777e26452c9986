import { type PlainDate, yearOf } from '#base/date.ts';
import { numberSymbolOf } from '../library/number-symbol.ts';
import { kindByCode } from '../reading/document-kinds.ts';
import type { ActKey } from './act-key.ts';
import { nameKey, numberKey, yearOfKey } from './act-key.ts';
import { actKindNames, knownActLabel } from './act-kind-names.ts';
import { type ActChange, type ActLife, type ActStatus, type ActsAround, statusOn } from './act-status.ts';
import { believe, type LibraryWord, type OfficeFact } from './believe.ts';
import { byKey, identify, type Mention } from './identify-act.ts';
import { type ActId, knownActs, type ListedAct } from './known-acts.ts';

/** A document of the library as the book of acts needs it. */
export interface BookDocument {
  readonly id: string;
  readonly key: ActKey | null;
  readonly title: string;
  readonly kindCode: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly signedOn: PlainDate | null;
  /** The same, else the first day of the month or year of its date; what it cites is of that time. */
  readonly datedOn: PlainDate | null;
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
}

/** That one act changes or carries on another, as a document of the library says it. */
export interface SaidOf {
  readonly relation: 'replaces' | 'amends' | 'continues';
  readonly of: Seen;
  /** The act that does it; null where the document does it itself. */
  readonly by: Seen | null;
  readonly documentId: string;
}

/** An act as some text names it. */
export interface Seen extends Mention {
  readonly label: string;
  readonly kindName: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** What a page says of an act. */
export interface ActFace {
  readonly id: ActId;
  readonly documentId: string | null;
  readonly label: string;
  readonly kindName: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly day: PlainDate | null;
}

export interface BookSource {
  readonly documents: readonly BookDocument[];
  readonly facts: readonly (OfficeFact & { readonly label: string; readonly byLabel: string | null })[];
  readonly said: readonly SaidOf[];
  readonly seen: readonly Seen[];
}

const shippedById: ReadonlyMap<ActId, ListedAct> = new Map(knownActs.map((one) => [one.id, one]));
export const shippedByKey = byKey(knownActs);
const OF_DOCUMENT = 'doc:';

/** The known act a change of the data names. */
export const shippedId = (by: string): ActId =>
  (shippedByKey.get(numberKey(by)) ?? shippedByKey.get(nameKey(by)))?.[0]?.id ?? by;

/** What an office can know of the acts a page is about: its documents, its facts, what they say, what is shipped. */
export class ActBook implements ActsAround {
  readonly #documents = new Map<ActId, BookDocument>();
  readonly #ofKey = new Map<ActKey, BookDocument[]>();
  readonly #seen = new Map<ActId, Seen>();
  readonly #labels = new Map<ActId, string>();
  readonly #facts = new Map<ActId, OfficeFact[]>();
  readonly #said = new Map<ActId, ActChange[]>();
  readonly #lives = new Map<ActId, ActLife | undefined>();

  constructor({ documents, facts, said, seen }: BookSource) {
    const byDocument = new Map(documents.map((one) => [one.id, one]));
    for (const one of documents) {
      const id = this.idOfDocument(one);
      // Of two entries with one number the first, which is the newest, stands for it.
      if (!this.#documents.has(id)) this.#documents.set(id, one);
      if (one.key) this.#ofKey.set(one.key, [...(this.#ofKey.get(one.key) ?? []), one]);
    }
    for (const fact of facts) {
      this.#facts.set(fact.actId, [...(this.#facts.get(fact.actId) ?? []), fact]);
      this.#labels.set(fact.actId, fact.label);
      if (fact.byId && fact.byLabel) this.#labels.set(fact.byId, fact.byLabel);
    }
    for (const one of [...seen, ...said.flatMap(({ of, by }) => (by ? [of, by] : [of]))]) this.#see(one);
    for (const one of said) this.#hear(one, byDocument.get(one.documentId));
  }

  #see(seen: Seen): void {
    const id = this.idOf(seen);
    if (!this.#seen.has(id)) this.#seen.set(id, seen);
  }

  #hear({ relation, of, by }: SaidOf, document: BookDocument | undefined): void {
    const id = this.idOf(of);
    const byId = by ? this.idOf(by) : document && this.idOfDocument(document);
    if (byId === undefined || byId === id || !document) return;
    const how = relation === 'replaces' ? 'replaced-by' : relation === 'amends' ? 'amended-by' : 'continued-by';
    const change: ActChange = {
      how,
      by: byId,
      from: by ? null : (document.inForceFrom ?? document.signedOn),
      part: false,
      sure: 'reported',
      teller: 'library',
      source: document.title,
    };
    const known = this.#said.get(id) ?? [];
    if (known.some((one) => one.how === how && one.by === byId)) return;
    this.#said.set(id, [...known, change]);
  }

  /** The act a document of the library is: a known one, one of its number and day, or itself where it has no number. */
  idOfDocument({ id, key, signedOn }: Pick<BookDocument, 'id' | 'key' | 'signedOn'>): ActId {
    if (key === null) return OF_DOCUMENT + id;
    const year = signedOn ? yearOf(signedOn) : yearOfKey(key);
    return identify({ key, year, day: signedOn, citedOn: signedOn }, shippedByKey);
  }

  /** The act a text means: a document of the library it fits, else a known act, else one of its own. */
  idOf(mention: Mention): ActId {
    const fits = (this.#ofKey.get(mention.key) ?? []).filter(
      ({ signedOn }) =>
        signedOn === null ||
        (mention.day !== null ? signedOn === mention.day : mention.year === null || yearOf(signedOn) === mention.year),
    );
    const [own] = fits.filter(({ signedOn }) => (signedOn ?? '') <= (mention.citedOn ?? '9999')).concat(fits);
    return own ? this.idOfDocument(own) : identify(mention, shippedByKey);
  }

  documentOf = (id: ActId): BookDocument | undefined => this.#documents.get(id);

  lifeOf = (id: ActId): ActLife | undefined => {
    if (!this.#lives.has(id)) {
      const document = this.#documents.get(id);
      const changes = this.#said.get(id) ?? [];
      const word: LibraryWord | undefined =
        document || changes.length > 0
          ? { inForceFrom: document?.inForceFrom ?? null, inForceTo: document?.inForceTo ?? null, changes }
          : undefined;
      this.#lives.set(id, believe(this.#facts.get(id) ?? [], shippedById.get(id), word, shippedId));
    }
    return this.#lives.get(id);
  };

  timeOf = (id: ActId) => {
    const [document, shipped, seen] = [this.#documents.get(id), shippedById.get(id), this.#seen.get(id)];
    if (!document && !shipped && !seen) return undefined;
    return {
      inForceFrom: document?.inForceFrom ?? shipped?.act.inForceFrom ?? null,
      signedOn: document?.signedOn ?? shipped?.act.signedOn ?? seen?.day ?? null,
      year: shipped?.year ?? seen?.year ?? null,
    };
  };

  statusOn = (id: ActId, day: PlainDate): ActStatus => statusOn(id, day, this);

  /** Whether anybody here knows of an act: it is shipped, in the library, cited, or an office wrote of it. */
  knows = (id: ActId): boolean =>
    this.#documents.has(id) || shippedById.has(id) || this.#seen.has(id) || this.#labels.has(id);

  faceOf(id: ActId): ActFace {
    const [document, shipped, seen] = [this.#documents.get(id), shippedById.get(id)?.act, this.#seen.get(id)];
    return {
      id,
      documentId: document?.id ?? null,
      label: shipped
        ? knownActLabel(shipped)
        : document
          ? documentLabel(document)
          : (seen?.label ?? this.#labels.get(id) ?? id),
      kindName:
        (document?.kindCode && kindByCode(document.kindCode)?.name) ||
        (shipped && actKindNames[shipped.kind]) ||
        seen?.kindName ||
        null,
      issuer: document?.issuer ?? shipped?.issuer ?? seen?.issuer ?? null,
      subject: document?.subject ?? shipped?.subject ?? seen?.subject ?? null,
      day: document?.signedOn ?? shipped?.signedOn ?? seen?.day ?? null,
    };
  }

  label = (id: ActId): string => this.faceOf(id).label;
}

/** How a document of the library is called: kind and number, else its title. */
function documentLabel({ kindCode, number, symbol, title }: BookDocument): string {
  const numberSymbol = symbol && numberSymbolOf(number, symbol);
  const kind = kindCode ? kindByCode(kindCode)?.name : undefined;
  return numberSymbol ? [kind, numberSymbol].filter(Boolean).join(' ') : title;
}
